import { ConfigurationError } from "../config/configuration-error";

/** Compressed files are never read, whatever the pattern says. */
const IGNORED = /\.(gz|bz2|zip)$/i;

/** The files of a flow: those of one folder whose names match a glob. */
export class FilePattern {
  private constructor(
    /** Path of the instance. */
    readonly directory: string,
    readonly name: string,
    private readonly expression: RegExp,
  ) {}

  /** @throws ConfigurationError */
  static parse(pattern: string): FilePattern {
    if (pattern.endsWith("/")) throw new ConfigurationError("File name component is empty!");
    const path = pattern.replace(/\/+/g, "/");
    const slash = path.lastIndexOf("/");
    if (slash < 0) throw new ConfigurationError("Directory component is empty!");
    const name = path.slice(slash + 1);
    return new FilePattern(path.slice(0, slash) || "/", name, globExpression(name));
  }

  get text(): string {
    return `${this.directory}/${this.name}`;
  }

  matches(name: string): boolean {
    return this.expression.test(name) && !IGNORED.test(name);
  }
}

/**
 * A glob as Java's file systems understand it: `*`, `?`, `[a-c]`, `[!a]`, `{one,two}`, `\` before what means itself. A dot in front
 * is nothing special.
 */
function globExpression(glob: string): RegExp {
  let isChoice = false;
  const parts = glob.replace(
    /\\([\s\S])|\[(!?)((?:[^\]\\]|\\.)+)\]|\*+|[?{},]|[\s\S]/g,
    (part, escaped?: string, not?: string, members?: string) => {
      if (escaped !== undefined) return literal(escaped);
      if (members !== undefined) return `[${not ? "^" : ""}${members.replace(/[\\^[\]]/g, "\\$&")}]`;
      if (part.startsWith("*")) return "[^/]*";
      if (part === "?") return "[^/]";
      if (part === "{" || part === "}") {
        isChoice = part === "{";
        return isChoice ? "(?:" : ")";
      }
      return part === "," && isChoice ? "|" : literal(part);
    },
  );
  try {
    return new RegExp(`^(?:${parts})$`, "s");
  } catch {
    throw new ConfigurationError(`filePattern ${glob} is no glob: its braces or brackets do not close`);
  }
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
