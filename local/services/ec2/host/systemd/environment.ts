/** @returns pairs of an `Environment=` line: `A=1 "B=two words"` */
export function parseEnvironment(line: string): Record<string, string> {
  const pairs = [...line.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|(\S+)/g)].map((match) =>
    (match[1]?.replace(/\\(.)/g, "$1") ?? match[2] ?? match[3] ?? "").split(/=(.*)/s),
  );
  return Object.fromEntries(pairs.map(([name = "", value = ""]) => [name, value]));
}

/**
 * Reads an environment file: `NAME=value` a line, `#` and `;` begin comments, quotes around a value go.
 * @see https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#EnvironmentFile=
 */
export function parseEnvironmentFile(text: string): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const raw of text.replace(/\\\n/g, "").split("\n")) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#") || line.startsWith(";")) continue;
    const [name = "", value = ""] = line.split(/=(.*)/s);
    variables[name.trim()] = value.trim().replace(/^"(.*)"$|^'(.*)'$/s, "$1$2");
  }
  return variables;
}

/** @returns the words of a command line, `$NAME` and `${NAME}` replaced from the service's environment */
export function parseCommand(line: string, variables: Readonly<Record<string, string>>): string[] {
  const words = [...line.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|(\S+)/g)];
  return words.flatMap((match) => {
    const word = match[1]?.replace(/\\(.)/g, "$1") ?? match[2] ?? match[3] ?? "";
    // A bare $NAME becomes as many words as it has; everything else stays one.
    const whole = /^\$(\w+)$/.exec(match[3] ?? "")?.[1];
    if (whole !== undefined) return (variables[whole] ?? "").split(/\s+/).filter((part) => part !== "");
    return [word.replace(/\$\{(\w+)\}/g, (_, name: string) => variables[name] ?? "")];
  });
}
