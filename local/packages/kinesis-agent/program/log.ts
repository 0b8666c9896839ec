import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Clock } from "../../../core/clock";

/** Where the agent logs on an instance. */
export const AGENT_LOG = "/var/log/aws-kinesis-agent/aws-kinesis-agent.log";

/** Rolled files are removed after a week. */
const KEPT = 7 * 24 * 60 * 60 * 1000;

type Level = "INFO" | "WARN" | "ERROR";

/** The agent's own log, in the form of its log4j.xml: one file, rolled and compressed every hour. */
export class AgentLog {
  private hour: string | undefined;

  /** @param path on this machine */
  constructor(
    private readonly path: string,
    private readonly clock: Clock,
  ) {
    mkdirSync(dirname(path), { recursive: true });
  }

  /**
   * @param logger Java's name of what speaks
   * @param thread in which the agent would
   */
  info(logger: string, message: string, thread = "main"): void {
    this.write("INFO", logger, message, thread);
  }

  warn(logger: string, message: string, error?: Error, thread = "main"): void {
    this.write("WARN", logger, withError(message, error), thread);
  }

  error(logger: string, message: string, error?: Error, thread = "main"): void {
    this.write("ERROR", logger, withError(message, error), thread);
  }

  private write(level: Level, logger: string, message: string, thread: string): void {
    const time = new Date(this.clock.now()).toISOString();
    this.roll(time.slice(0, 13).replace("T", "-"));
    const stamp = `${time.slice(0, 10)} ${time.slice(11, 23)}+0000`;
    // Between the two blanks stands the host's name where somebody sets it; the agent does not.
    appendFileSync(this.path, `${stamp}  (${thread}) ${logger} [${level}] ${message}\n`);
  }

  /** @param hour `2026-01-15-12` */
  private roll(hour: string): void {
    if (this.hour !== undefined && this.hour !== hour) {
      const rolled = this.path.replace(/\.log$/, `-${this.hour}.log`);
      renameSync(this.path, rolled);
      writeFileSync(`${rolled}.gz`, gzipSync(readFileSync(rolled)));
      rmSync(rolled);
      this.removeOld();
    }
    this.hour = hour;
  }

  private removeOld(): void {
    const folder = dirname(this.path);
    const start = basename(this.path, ".log");
    for (const name of readdirSync(folder).filter((each) => each.startsWith(`${start}-`)))
      if (this.clock.now() - statSync(join(folder, name)).mtimeMs > KEPT) rmSync(join(folder, name));
  }
}

const withError = (message: string, error?: Error): string =>
  error === undefined ? message : `${message}\n${error.name}: ${error.message}`;
