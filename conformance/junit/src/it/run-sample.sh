#!/bin/sh
# Builds the sample as somebody outside would: from deployed artifacts, in a local repository of its
# own. Your ~/.m2 is read and never written to. Prints the tests and the sample's dependency tree.
#
#   conformance/junit/src/it/run-sample.sh [FOLDER]     FOLDER is made anew; default: a temporary one
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../../.." && pwd)
work=${1:-$(mktemp -d)}
rm -rf "$work" && mkdir -p "$work/deployed" "$work/local"
work=$(cd "$work" && pwd)

(cd "$root" && mvn -q -B -ntp -pl conformance/junit -am deploy \
  -DskipTests -Dmaven.install.skip=true -Dmaven.javadoc.skip=true -Dspotless.check.skip=true \
  -DaltDeploymentRepository="sample::file://$work/deployed")

# What Maven itself needs comes out of ~/.m2, which is a repository like any other.
cat > "$work/settings.xml" <<SETTINGS
<settings>
  <localRepository>$work/local</localRepository>
  <profiles><profile><id>here</id>
    <repositories>
      <repository><id>deployed</id><url>file://$work/deployed</url></repository>
      <repository><id>had</id><url>file://$HOME/.m2/repository</url>
        <releases><checksumPolicy>ignore</checksumPolicy></releases></repository>
    </repositories>
    <pluginRepositories>
      <pluginRepository><id>had</id><url>file://$HOME/.m2/repository</url>
        <releases><checksumPolicy>ignore</checksumPolicy></releases></pluginRepository>
    </pluginRepositories>
  </profile></profiles>
  <activeProfiles><activeProfile>here</activeProfile></activeProfiles>
</settings>
SETTINGS

cp -r "$here/sample" "$work/sample"
cd "$work/sample"
mvn -B -ntp -s "$work/settings.xml" test
mvn -B -ntp -s "$work/settings.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:tree \
  >"$work/tree.txt"
cat "$work/tree.txt"
if ! grep -q 'ringproof-suite' "$work/tree.txt"; then
  echo "the tree does not show the suite: nothing can be concluded from it" >&2
  exit 1
fi
if grep -qiE 'jna|jcuda|picocli' "$work/tree.txt"; then
  echo "the sample takes along what only the command needs" >&2
  exit 1
fi
