import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";

export type Handler = (
  event: unknown,
  context: object,
  callback: (error: unknown, result?: unknown) => void,
) => unknown;

/** A fault of the function's package that keeps it from starting, by the runtime's own name. */
class LoadError extends Error {
  constructor(kind: string, message: string, cause?: unknown) {
    super(message);
    this.name = `Runtime.${kind}`;
    if (cause instanceof Error && cause.stack) this.stack = `${this.name}: ${message}\n${cause.stack}`;
  }
}

/**
 * Finds `folder/file.export.member` below the root of the package.
 * @throws Error with one of the runtime's names, or what the module itself throws
 */
export async function loadHandler(root: string, name: string): Promise<Handler> {
  if (name.includes("..")) {
    throw new LoadError(
      "MalformedHandlerName",
      `'${name}' is not a valid handler name. Use absolute paths when specifying root directories in handler names.`,
    );
  }
  const [, file, path] = /^([^.]*)\.(.*)$/.exec(basename(name)) ?? [];
  if (file === undefined || path === undefined) throw new LoadError("MalformedHandlerName", "Bad handler");
  const folder = name.includes("/") ? dirname(name) : "";
  let found = await loadModule(resolve(root, folder), file);
  for (const member of path.split(".")) found = (found as Record<string, unknown> | undefined)?.[member];
  if (found === undefined) throw new LoadError("HandlerNotFound", `${name} is undefined or not exported`);
  if (typeof found !== "function") throw new LoadError("HandlerNotFound", `${name} is not a function`);
  return found as Handler;
}

async function loadModule(folder: string, file: string): Promise<unknown> {
  try {
    const path = join(folder, file);
    const require = createRequire(join(folder, "loglab.js"));
    if (existsSync(`${path}.js`))
      return isModule(folder) ? await import(`${path}.js`) : require(`${path}.js`);
    if (existsSync(`${path}.mjs`)) return await import(`${path}.mjs`);
    return require(existsSync(`${path}.cjs`) ? `${path}.cjs` : path);
  } catch (error) {
    if (error instanceof SyntaxError) throw new LoadError("UserCodeSyntaxError", String(error), error);
    const { code, message } = Object(error) as NodeJS.ErrnoException;
    if (code === "MODULE_NOT_FOUND" || code === "ERR_MODULE_NOT_FOUND")
      throw new LoadError("ImportModuleError", `Error: ${message}`, error);
    throw error;
  }
}

/** The nearest package.json says what a `.js` file is. */
function isModule(folder: string): boolean {
  for (let directory = folder; ; directory = dirname(directory)) {
    const file = join(directory, "package.json");
    if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")).type === "module";
    if (dirname(directory) === directory) return false;
  }
}
