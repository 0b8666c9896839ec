import { totalmem } from "node:os";
import type { Cancel, Clock } from "../../../core/clock";
import type { Launched, Target } from "./launcher";

/** What a process takes at least, and the share of the machine's memory that all together may take. */
const PROCESS = 64 * 1024 ** 2;
const SHARE = 0.15;

/** Processes that the machine bears; further invocations wait for one of them. */
const MOST_PROCESSES = Math.max(8, Math.floor((totalmem() * SHARE) / PROCESS));

/** A warm environment that nobody needs for so long goes. */
const IDLE = 5 * 60_000;

interface Warm {
  launched: Launched;
  cancelReaping: Cancel;
}

interface Waiting {
  target: Target;
  /** Milliseconds that the credentials must last. */
  lasting: number;
  resolve(launched: Launched): void;
  reject(error: unknown): void;
}

/**
 * The execution environments of a Region: warm ones are used again, new ones are started while the machine bears it, and the
 * longest unused goes first to make room.
 */
export class Pool {
  /** The longest unused first. */
  private warm: Warm[] = [];
  private readonly all = new Set<Launched>();
  /** Busy ones that end behind their invocation. */
  private readonly retired = new WeakSet<Launched>();
  private readonly starting = new Set<Promise<void>>();
  private waiting: Waiting[] = [];
  private stopped = false;

  constructor(
    private readonly clock: Clock,
    private readonly launch: (target: Target) => Promise<Launched>,
    private readonly mostProcesses = MOST_PROCESSES,
  ) {}

  /**
   * @returns an environment for one invocation, to be given back with `release`
   * @throws AwsError when none can be started
   */
  acquire(target: Target, lasting: number): Promise<Launched> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ target, lasting, resolve, reject });
      this.serve();
    });
  }

  /** @param reusable false when the process has ended or is about to */
  release(launched: Launched, reusable: boolean): void {
    const { isEnded } = launched.environment;
    if (!reusable || isEnded || this.retired.has(launched) || this.stopped) {
      this.drop(launched);
    } else {
      const cancelReaping = this.clock.after(IDLE, () => this.drop(launched));
      this.warm.push({ launched, cancelReaping });
    }
    this.serve();
  }

  /**
   * Ends the environments of a function that do not fit it any more; those that are busy end behind their invocation.
   * @param current revisions that stay, none when the function is gone
   */
  retire(name: string, current: ReadonlySet<string> = new Set()): void {
    for (const launched of [...this.all]) {
      const { target } = launched;
      if (target.name === name && !current.has(target.configuration.revisionId)) {
        if (this.warm.some((warm) => warm.launched === launched)) this.drop(launched);
        else this.retired.add(launched);
      }
    }
    this.serve();
  }

  /** @returns ids of the code that environments run */
  codeInUse(): Set<string> {
    return new Set([...this.all].map(({ target }) => target.configuration.code.id));
  }

  /** Kills every process, busy or not, and waits until they are gone. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const { cancelReaping } of this.warm) cancelReaping();
    const stopping = new Error("the local cloud stops");
    for (const { reject } of this.waiting.splice(0)) reject(stopping);
    await Promise.all(this.starting);
    await Promise.all([...this.all].map(({ environment }) => environment.end()));
  }

  /** Gives environments to whoever waits, in order, as far as there are some. */
  private serve(): void {
    this.waiting = this.waiting.filter((waiting) => !this.serveOne(waiting));
  }

  private serveOne(waiting: Waiting): boolean {
    const warm = this.takeWarm(waiting);
    if (warm) {
      waiting.resolve(warm);
      return true;
    }
    if (this.all.size + this.starting.size >= this.mostProcesses) {
      const [longest] = this.warm;
      if (!longest) return false;
      this.drop(longest.launched);
    }
    const starting = this.start(waiting).finally(() => {
      this.starting.delete(starting);
      this.serve();
    });
    this.starting.add(starting);
    return true;
  }

  /** The one used last, so that those that are not needed grow old. */
  private takeWarm({ target, lasting }: Waiting): Launched | undefined {
    const index = this.warm.findLastIndex(
      ({ launched }) =>
        launched.target.name === target.name &&
        launched.target.configuration.revisionId === target.configuration.revisionId &&
        launched.target.configuration.version === target.configuration.version &&
        !launched.environment.isEnded &&
        launched.expires > this.clock.now() + lasting,
    );
    const [found] = index < 0 ? [] : this.warm.splice(index, 1);
    found?.cancelReaping();
    return found?.launched;
  }

  private async start({ target, resolve, reject }: Waiting): Promise<void> {
    try {
      const launched = await this.launch(target);
      this.all.add(launched);
      void launched.environment.ended.then(() => {
        this.drop(launched);
        this.serve();
      });
      resolve(launched);
    } catch (error) {
      reject(error);
    }
  }

  private drop(launched: Launched): void {
    const index = this.warm.findIndex((warm) => warm.launched === launched);
    if (index >= 0) this.warm.splice(index, 1)[0]?.cancelReaping();
    this.all.delete(launched);
    void launched.environment.end();
  }
}
