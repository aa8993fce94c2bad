// Follows the system until the button is pressed.
const themeButton = document.getElementById('theme');
const darkSystem = matchMedia('(prefers-color-scheme: dark)');
const setTheme = (dark) => {
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  themeButton.setAttribute('aria-pressed', String(dark));
};
setTheme(darkSystem.matches);
