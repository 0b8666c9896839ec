import { appendFile, copyFile, rename, rm, truncate, utimes } from "node:fs/promises";
import type { AgentEndpoint } from "./agent-endpoint";
import type { AgentProcess } from "./agent-process";

/** What the Kinesis Agent sends of files that rotate, stop and start; the same of the stand-in and of the real one. */
export interface Rotated {
  name: string;
  /** Of the one flow, beside its file and its stream. */
  flow: object;
  run(agent: AgentProcess, endpoint: AgentEndpoint): Promise<void>;
  /** All that is sent, in order. */
  sent: readonly string[];
}

const LOG = "/var/log/app/a.log";
const FROM_THE_START = { filePattern: `${LOG}*`, initialPosition: "START_OF_FILE" };

const MINUTE_AGO = new Date(Date.now() - 60_000);

/** Looks so rarely that all that a test does at once happens between two looks. */
const RARELY = { ...FROM_THE_START, minTimeBetweenFilePollsMillis: 1500 };

export const ROTATED: readonly Rotated[] = [
  {
    name: "loses nothing when a file is renamed and another takes its place",
    flow: FROM_THE_START,
    async run(agent, endpoint) {
      await agent.write(LOG, "1\n2\n");
      await agent.start();
      await endpoint.took(2);
      await agent.append(LOG, "3\n");
      await rename(agent.at(LOG), agent.at(`${LOG}.1`));
      // Whoever writes has the old file open until it is told to open the new one.
      await appendFile(agent.at(`${LOG}.1`), "4\n");
      await agent.write(LOG, "5\n");
      await endpoint.took(5);
    },
    sent: ["1\n", "2\n", "3\n", "4\n", "5\n"],
  },
  {
    name: "goes on where it was when a file was renamed while it stood still",
    flow: FROM_THE_START,
    async run(agent, endpoint) {
      await agent.write(LOG, "1\n2\n");
      await agent.start();
      await endpoint.took(2);
      await agent.logs("Progress: 2 records parsed (4 bytes), and 2 records sent");
      await agent.stop();
      await agent.append(LOG, "3\n");
      await rename(agent.at(LOG), agent.at(`${LOG}.1`));
      await agent.write(LOG, "4\n");
      await agent.start();
      await endpoint.took(4);
    },
    sent: ["1\n", "2\n", "3\n", "4\n"],
  },
  {
    name: "goes on in the copy of a file that is cut, and loses what was written in between",
    flow: RARELY,
    async run(agent, endpoint) {
      await agent.write(LOG, "1\n2\n");
      await agent.start();
      await endpoint.took(2);
      await agent.append(LOG, "3\n");
      await copyFile(agent.at(LOG), agent.at(`${LOG}.1`));
      await agent.append(LOG, "lost\n");
      await truncate(agent.at(LOG));
      await endpoint.took(3);
      await agent.append(LOG, "5\n");
      await endpoint.took(4);
    },
    sent: ["1\n", "2\n", "3\n", "5\n"],
  },
  {
    name: "sends again what it had not noted as sent when it was killed",
    flow: FROM_THE_START,
    async run(agent, endpoint) {
      endpoint.refuses = (text) => text === "2\n";
      await agent.write(LOG, "1\n2\n");
      await agent.start();
      await endpoint.took(1);
      await agent.stop("SIGKILL");
      endpoint.refuses = () => false;
      await agent.start();
      await endpoint.took(3);
    },
    sent: ["1\n", "1\n", "2\n"],
  },
  {
    name: "sends refused records again, and no others",
    flow: FROM_THE_START,
    async run(agent, endpoint) {
      endpoint.refuses = (text, request) => text === "2\n" && request < 2;
      await agent.write(LOG, "1\n2\n3\n");
      await agent.start();
      await endpoint.took(3);
    },
    sent: ["1\n", "3\n", "2\n"],
  },
  {
    name: "begins behind what is there, unless it is told to begin at the start",
    flow: { filePattern: `${LOG}*` },
    async run(agent, endpoint) {
      await agent.write(LOG, "there\nhalf a l");
      await agent.start();
      await agent.append(LOG, "ine\n");
      await endpoint.took(1);
    },
    sent: ["half a line\n"],
  },
  {
    name: "reads a file from its start that comes later",
    flow: { filePattern: `${LOG}*`, maxTimeBetweenFileTrackerRefreshMillis: 500 },
    async run(agent, endpoint) {
      await agent.start();
      await agent.write(LOG, "1\n");
      await endpoint.took(1);
    },
    sent: ["1\n"],
  },
  {
    name: "reads the newest file alone, and no compressed one",
    flow: FROM_THE_START,
    async run(agent, endpoint) {
      await agent.write(`${LOG}.2`, "older\n");
      await agent.write(`${LOG}.gz`, "never\n");
      // A minute older: the agent goes by when a file was written last.
      await utimes(agent.at(`${LOG}.2`), MINUTE_AGO, MINUTE_AGO);
      await agent.write(LOG, "1\n");
      await agent.start();
      await endpoint.took(1);
    },
    sent: ["1\n"],
  },
  {
    name: "loses the rest of a file that is gone before it was read, and begins the newest",
    flow: RARELY,
    async run(agent, endpoint) {
      await agent.write(LOG, "1\n");
      await agent.start();
      await endpoint.took(1);
      await agent.append(LOG, "lost\n");
      await rm(agent.at(LOG));
      await agent.write(`${LOG}.new`, "2\n");
      await endpoint.took(2);
    },
    sent: ["1\n", "2\n"],
  },
];
