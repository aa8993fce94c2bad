package dev.ringproof.inspect.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A headless Chromium behind its driver, spoken to as W3C WebDriver says. */
final class Browser implements AutoCloseable {
  /** Why a machine has no browser to test in, and how it gets one. */
  static final String ABSENT =
      "absent: chromium and chromedriver — apt-get install chromium chromium-driver";

  private static final Pattern READY = Pattern.compile("successfully on port (\\d+)");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage",
          "--window-size=1280,1000");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process driver;
  private final String session;

  /** A new one, or nothing where one of the two programs is not in the PATH. */
  static Optional<Browser> start() throws IOException, InterruptedException {
    Optional<Path> chromium = program("chromium");
    Optional<Path> chromedriver = program("chromedriver");
    return chromium.isPresent() && chromedriver.isPresent()
        ? Optional.of(new Browser(chromium.get(), chromedriver.get()))
        : Optional.empty();
  }

  private static Optional<Path> program(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private Browser(Path chromium, Path chromedriver) throws IOException, InterruptedException {
    driver =
        new ProcessBuilder(chromedriver.toString(), "--port=0").redirectErrorStream(true).start();
    String root = "http://127.0.0.1:" + port(driver.inputReader()) + "/session";
    ObjectNode wanted = JSON.createObjectNode();
    ObjectNode chrome = wanted.putObject("capabilities").putObject("alwaysMatch");
    chrome.put("browserName", "chrome");
    chrome.putObject("goog:loggingPrefs").put("browser", "ALL").put("performance", "ALL");
    ObjectNode options = chrome.putObject("goog:chromeOptions").put("binary", "" + chromium);
    options.set("args", JSON.valueToTree(FLAGS));
    session = root + "/" + post(root, wanted).at("/sessionId").textValue();
  }

  private static String port(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        return ready.group(1);
      }
    }
    throw new IOException("the driver ended before it was ready");
  }

  /** Loads a page and waits until its scripts say that it is ready. */
  void open(Path page) throws IOException, InterruptedException {
    post(session + "/url", JSON.createObjectNode().put("url", page.toUri().toString()));
    String ready =
        """
        const done = arguments[0];
        const look = () => document.documentElement.dataset.ready ? done(1) : setTimeout(look, 10);
        look();
        """;
    post(session + "/execute/async", script(ready));
  }

  /** Value of a script's return statement. */
  JsonNode ask(String script) throws IOException, InterruptedException {
    return post(session + "/execute/sync", script(script));
  }

  /** Presses and releases the mouse at a place of the viewport. */
  void click(int x, int y) throws IOException, InterruptedException {
    ObjectNode move = JSON.createObjectNode().put("type", "pointerMove").put("x", x).put("y", y);
    ObjectNode down = JSON.createObjectNode().put("type", "pointerDown").put("button", 0);
    ObjectNode up = JSON.createObjectNode().put("type", "pointerUp").put("button", 0);
    act("pointer", move, down, up);
  }

  /** Clicks the middle of the first element of a selector, scrolled into view. */
  void click(String selector) throws IOException, InterruptedException {
    JsonNode middle =
        ask(
            "const e = document.querySelector(`"
                + selector
                + "`); e.scrollIntoView({block: 'center'}); const b = e.getBoundingClientRect();"
                + "return [Math.floor(b.x + b.width / 2), Math.floor(b.y + b.height / 2)];");
    click(middle.get(0).intValue(), middle.get(1).intValue());
  }

  /** Types a key: a character, or a code point of the WebDriver key table. */
  void type(char key) throws IOException, InterruptedException {
    ObjectNode down = JSON.createObjectNode().put("type", "keyDown").put("value", "" + key);
    ObjectNode up = JSON.createObjectNode().put("type", "keyUp").put("value", "" + key);
    act("key", down, up);
  }

  private void act(String device, ObjectNode... actions) throws IOException, InterruptedException {
    ObjectNode body = JSON.createObjectNode();
    ObjectNode source = body.putArray("actions").addObject().put("type", device).put("id", device);
    ArrayNode list = source.putArray("actions");
    for (ObjectNode action : actions) {
      list.add(action);
    }
    post(session + "/actions", body);
  }

  /** What the console was told since the last call. */
  List<String> console() throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    log("browser").forEach(entry -> lines.add(entry.at("/message").textValue()));
    return lines;
  }

  /** Addresses asked for since the last call, other than inline data. */
  List<String> requests() throws IOException, InterruptedException {
    List<String> addresses = new ArrayList<>();
    for (JsonNode entry : log("performance")) {
      JsonNode message = JSON.readTree(entry.at("/message").textValue()).at("/message");
      String address = message.at("/params/request/url").asText();
      if ("Network.requestWillBeSent".equals(message.at("/method").asText())
          && !address.startsWith("data:")) {
        addresses.add(address);
      }
    }
    return addresses;
  }

  private JsonNode log(String type) throws IOException, InterruptedException {
    return post(session + "/se/log", JSON.createObjectNode().put("type", type));
  }

  private static ObjectNode script(String text) {
    ObjectNode body = JSON.createObjectNode().put("script", text);
    body.putArray("args");
    return body;
  }

  private JsonNode post(String address, ObjectNode body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(address)).POST(BodyPublishers.ofString("" + body)));
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    String answer = http.send(request.build(), BodyHandlers.ofString()).body();
    JsonNode value = JSON.readTree(answer).at("/value");
    if (value.has("error")) {
      throw new IOException(value.at("/error").asText() + ": " + value.at("/message").asText());
    }
    return value;
  }

  @Override
  public void close() throws IOException {
    try {
      send(HttpRequest.newBuilder(URI.create(session)).DELETE());
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    } finally {
      driver.destroy();
    }
  }
}
