import { type Cancel, type Clock, sleep } from "../../../core/clock";
import { type AgentSettings, readSettings } from "./config/agent-settings";
import { type Flow, readFlows } from "./config/flow";
import type { Values } from "./config/values";
import type { AgentLog } from "./log";
import { type RunningFlow, reportProgress } from "./progress";
import { Publisher } from "./sending/publisher";
import type { Sender } from "./sending/sender";
import { Slots } from "./sending/slots";
import { Checkpoints } from "./tailing/checkpoints";
import { FileSource } from "./tailing/file-source";
import { Tailer } from "./tailing/tailer";

const LOGGER = "com.amazon.kinesis.streaming.agent.Agent";

/** Threads in which the agent begins and ends, which its log names. */
const STARTING = "Agent STARTING";
const STOPPING = "Agent STOPPING";

/** How often buffers are looked at whether they are old enough, milliseconds. */
const HEARTBEAT = 1000;

export interface AgentOptions {
  configuration: Values;
  /** Path on this machine of a path of the instance. */
  at(path: string): string;
  clock: Clock;
  log: AgentLog;
  /** From 0 to below 1. */
  random(): number;
  sender(flow: Flow, settings: AgentSettings): Sender;
}

/**
 * The stand-in for the Kinesis Agent: every flow's files are read, and sent on.
 * ```
 * files ─▶ tailer (tracker, parser, converters) ─▶ publisher (buffers, retries) ─▶ sender ─▶ stream
 *            ▲                                        └─▶ checkpoints ─┐
 *            └──────────────── at the next start ──────────────────────┘
 * ```
 */
export class Agent {
  private readonly settings: AgentSettings;
  private readonly flows: readonly (RunningFlow & { flow: Flow })[];
  private readonly started: number;
  private readonly stopping = new AbortController();
  private readonly loops: Promise<void>[] = [];
  private readonly timers = new Map<string, Cancel>();

  /** @throws ConfigurationError; Error when the checkpoints cannot be read */
  constructor(private readonly options: AgentOptions) {
    const { configuration, at, clock, log, random } = options;
    this.settings = readSettings(configuration);
    const flows = readFlows(configuration);
    const { maxSending, checkpointFile, checkpointDays } = this.settings;
    this.started = clock.now();
    log.info(LOGGER, `Agent: Agent will use up to ${maxSending} threads for sending data.`);
    const checkpoints = new Checkpoints(at(checkpointFile), clock, log, checkpointDays);
    const slots = new Slots(maxSending);
    let id = 1;
    const sending = { clock, log, checkpoints, slots, random, nextId: () => ++id };
    this.flows = flows.map((flow) => {
      const publisher = new Publisher(flow, options.sender(flow, this.settings), sending);
      const source = new FileSource(flow.files, at);
      const offer = publisher.offer.bind(publisher);
      return {
        flow,
        publisher,
        tailer: new Tailer({ flow, source, checkpoints, clock, log, random, offer }),
      };
    });
  }

  /** What the real agent would do beside, in sentences. */
  get leftOut(): readonly string[] {
    return this.settings.leftOut;
  }

  /** @throws Error when a file to begin with cannot be read */
  start(): void {
    const { log, clock } = this.options;
    log.info(LOGGER, "Agent: Starting up...", STARTING);
    for (const { flow, tailer } of this.flows) {
      log.info(LOGGER, `Agent: Starting tailer for file ${flow.id}`, STARTING);
      tailer.start();
      this.loops.push(this.follow(flow, tailer));
    }
    this.every("heartbeat", HEARTBEAT, () => {
      for (const { publisher } of this.flows) publisher.heartbeat();
    });
    this.every("progress", this.settings.statusPeriod, () => this.report());
    log.info(LOGGER, `Agent: Startup completed in ${clock.now() - this.started} ms.`, STARTING);
  }

  /** Ends it: requests under way may end for a while, what is only buffered is dropped, and read again at the next start. */
  async stop(): Promise<void> {
    const { log, clock } = this.options;
    const begun = clock.now();
    log.info(LOGGER, "Agent: Shutting down...", STOPPING);
    this.stopping.abort(new Error("the agent stops"));
    for (const cancel of this.timers.values()) cancel();
    await Promise.all(this.loops);
    this.report();
    await this.atMost(
      this.settings.shutdownTimeout,
      Promise.all(this.flows.map(({ publisher }) => publisher.close())),
    );
    for (const { tailer } of this.flows) tailer.stop();
    const now = clock.now();
    log.info(
      LOGGER,
      `Agent: Shut down completed in ${now - begun} ms. Uptime: ${now - this.started} ms`,
      STOPPING,
    );
  }

  private async follow({ minTimeBetweenPolls }: Flow, tailer: Tailer): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const isMore = tailer.poll();
      // What was read is sent before more is.
      if (isMore) await new Promise(setImmediate);
      else await sleep(this.options.clock, minTimeBetweenPolls, signal).catch(() => undefined);
    }
  }

  private every(name: string, milliseconds: number, work: () => void): void {
    const again = (): void => {
      work();
      this.timers.set(name, this.options.clock.after(milliseconds, again));
    };
    this.timers.set(name, this.options.clock.after(milliseconds, again));
  }

  private report(): void {
    reportProgress(this.options.log, this.flows, this.options.clock.now() - this.started);
  }

  private async atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
    let cancel: Cancel = () => undefined;
    const late = new Promise<void>((resolve) => {
      cancel = this.options.clock.after(milliseconds, () => {
        this.options.log.info(
          LOGGER,
          "Agent: Not all executing send tasks finished cleanly by shutdown.",
          STOPPING,
        );
        resolve();
      });
    });
    await Promise.race([work, late]);
    cancel();
  }
}
