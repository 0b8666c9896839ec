import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type Flow, readFlows } from "../../local/packages/kinesis-agent/program/config/flow";
import { Values } from "../../local/packages/kinesis-agent/program/config/values";
import { AgentLog } from "../../local/packages/kinesis-agent/program/log";
import type { OutgoingRecord } from "../../local/packages/kinesis-agent/program/sending/record";
import { Checkpoints } from "../../local/packages/kinesis-agent/program/tailing/checkpoints";
import { FileSource } from "../../local/packages/kinesis-agent/program/tailing/file-source";
import { Tailer } from "../../local/packages/kinesis-agent/program/tailing/tailer";
import { classFolder } from "./class-folder";
import { ManualClock } from "./manual-clock";

/** One flow's reading over a folder, a step at a time. */
export interface Tailing extends AsyncDisposable {
  clock: ManualClock;
  flow: Flow;
  /** What was handed on to be sent, as text. */
  sent: string[];
  records: OutgoingRecord[];
  /** Whether there is room for records. */
  room: { is: boolean };
  write(name: string, text: string): void;
  append(name: string, text: string): void;
  rename(from: string, to: string): void;
  copy(from: string, to: string): void;
  truncate(name: string): void;
  remove(name: string): void;
  makeFolder(name: string): void;
  /** Begins, or begins again after what was noted. */
  start(): void;
  /** Looks until there is nothing more to read. */
  poll(): void;
  /** Looks when it is time to look at the whole folder. */
  pollLater(): Promise<void>;
  /** Notes that all that was handed on has been sent. */
  note(): void;
  stop(): void;
  log(): string;
}

/** @param flow beside its stream, and its files, which are `a.log*` unless said */
export function tailing(flow: object): Tailing {
  const folder = classFolder();
  const logs = join(folder.path, "var/log/app");
  mkdirSync(logs, { recursive: true });
  const clock = new ManualClock();
  const logPath = join(folder.path, "agent.log");
  const log = new AgentLog(logPath, clock);
  const [read] = readFlows(
    new Values({ flows: [{ filePattern: "/var/log/app/a.log*", deliveryStream: "stream", ...flow }] }),
  );
  if (!read) throw new Error("no flow");
  const at = (path: string): string => join(folder.path, path);
  const checkpoints = (): Checkpoints => new Checkpoints(join(folder.path, "checkpoints"), clock, log, 7);
  const source = new FileSource(read.files, at);
  const records: OutgoingRecord[] = [];
  const room = { is: true };
  let tailer: Tailer | undefined;
  let tick = 0;
  /** Files are told apart by when they were written, to the millisecond: each time is another here. */
  const touched = (name: string): void => {
    const time = new Date(Date.UTC(2026, 0, 1) + ++tick * 1000);
    utimesSync(join(logs, name), time, time);
  };
  const test: Tailing = {
    ...{ clock, flow: read, records, room },
    get sent() {
      return records.map(({ data }) => data.toString());
    },
    write(name, text) {
      writeFileSync(join(logs, name), text);
      touched(name);
    },
    append(name, text) {
      appendFileSync(join(logs, name), text);
      touched(name);
    },
    rename: (from, to) => renameSync(join(logs, from), join(logs, to)),
    copy(from, to) {
      copyFileSync(join(logs, from), join(logs, to));
      touched(to);
    },
    truncate(name) {
      truncateSync(join(logs, name));
      touched(name);
    },
    remove: (name) => rmSync(join(logs, name), { recursive: true }),
    makeFolder: (name) => mkdirSync(join(logs, name)),
    start() {
      tailer = new Tailer({
        ...{ flow: read, source, checkpoints: checkpoints(), clock, log, random: () => 0.5 },
        offer(record) {
          if (room.is) records.push(record);
          return room.is;
        },
      });
      tailer.start();
    },
    poll() {
      while (tailer?.poll());
    },
    async pollLater() {
      await clock.advance(read.maxTimeBetweenRefreshes);
      test.poll();
    },
    note() {
      const last = records.at(-1);
      if (last) checkpoints().save(read.id, last.file, last.end);
    },
    stop: () => tailer?.stop(),
    log: () => readFileSync(logPath, "utf8"),
    async [Symbol.asyncDispose]() {
      tailer?.stop();
      folder[Symbol.dispose]();
    },
  };
  return test;
}
