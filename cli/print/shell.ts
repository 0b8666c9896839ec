/** Shells that the variables of a seat can be printed for. */
export type Shell = "bash" | "powershell";

const QUOTE: Readonly<Record<Shell, (value: string) => string>> = {
  bash: (value) => `'${value.replaceAll("'", `'\\''`)}'`,
  powershell: (value) => `'${value.replaceAll("'", "''")}'`,
};

const ASSIGN: Readonly<Record<Shell, (name: string, value: string) => string>> = {
  bash: (name, value) => `export ${name}=${QUOTE.bash(value)}`,
  powershell: (name, value) => `$env:${name} = ${QUOTE.powershell(value)}`,
};

const UNSET: Readonly<Record<Shell, (name: string) => string>> = {
  bash: (name) => `unset ${name}`,
  powershell: (name) => `Remove-Item Env:${name} -ErrorAction SilentlyContinue`,
};

/** @returns lines to paste into a shell; a variable without a value is taken away */
export function assignments(shell: Shell, variables: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(variables).map(([name, value]) =>
    value === undefined ? UNSET[shell](name) : ASSIGN[shell](name, value),
  );
}
