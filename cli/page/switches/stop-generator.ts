import { StartInstancesCommand, StopInstancesCommand } from "@aws-sdk/client-ec2";
import type { Lab } from "../../../checks";
import type { Switch } from "./switch";

const SECONDS = 60;
const BUFFERS = ["processing", "delivery"];

export const stopGenerator: Switch = {
  id: "stop-generator",
  title: "Stop the generator",
  what: `The generator's instance is stopped, and started again after ${SECONDS} seconds.`,
  question: "what becomes of the lines that are in the buffers?",
  guesses: [
    { id: "delivered", text: "they are delivered all the same, when the interval is over" },
    { id: "wait", text: "they wait until the generator is back and fills the buffer" },
    { id: "lost", text: "they are lost" },
  ],
  choices: [],
  seconds: SECONDS,
  needsFaults: false,
  flip: async ({ lab, keep }) => {
    const InstanceIds = [...lab.seat.generators];
    keep({});
    await lab.clients.ec2.send(new StopInstancesCommand({ InstanceIds }), { abortSignal: lab.signal });
    return () => startAgain(lab);
  },
  undoKept: startAgain,
  compare: ({ now, before, undone }) => {
    const stopped = now.instances.every(({ state }) => state === "stopped");
    const waiting = now.buffers
      .filter(({ buffer }) => BUFFERS.includes(buffer))
      .reduce((sum, { lines }) => sum + lines, 0);
    const delivered = now.totals.delivered - before.totals.delivered;
    if (stopped && waiting === 0) {
      return {
        guess: "delivered",
        told: `${delivered} more lines were delivered, the last of them while the generator was stopped; both buffers are empty.`,
      };
    }
    if (undone === undefined || waiting === 0) return undefined;
    return {
      guess: "wait",
      told: `${waiting} lines were still waiting when the generator was started again.`,
    };
  },
};

/** An instance that is still on its way down cannot be started yet. */
async function startAgain({ clients, seat }: Lab): Promise<void> {
  const InstanceIds = [...seat.generators];
  for (let attempt = 1; ; attempt++) {
    try {
      await clients.ec2.send(new StartInstancesCommand({ InstanceIds }));
      return;
    } catch (error) {
      if (attempt === 20 || (error as Error).name !== "IncorrectInstanceState") throw error;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}
