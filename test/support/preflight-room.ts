import { openClients } from "../../cli/preflight/clients";
import type { AccountRoom } from "../../cli/preflight/room";
import type { Account } from "../../cli/stacks/account";
import { Patience } from "../../cli/stacks/patience";
import { clientOptions, localTarget, rhythmOf } from "../../cli/target";
import { classRoom } from "./class-room";

/** What an account answers, by the command's name without `Command`: a value, or something that throws. */
export type Answers = Readonly<Record<string, object | ((input: never) => object)>>;

const target = localTarget(1, "us-east-1");

/** An account that nobody is asked about. */
export const ACCOUNT: Account = {
  target,
  region: "us-east-1",
  id: "111122223333",
  partition: "aws",
  caller: "arn:aws:iam::111122223333:user/ada",
  rhythm: rhythmOf(target),
  client: { ...clientOptions(target, "us-east-1"), retryStrategy: new Patience() },
};

/** An error of an API, by its name. */
export const refusal = (name: string, message = `${name} it is`): (() => never) => {
  return () => {
    throw Object.assign(new Error(message), { name });
  };
};

/** A room whose clients answer what the test says, and refuse whatever else is asked. */
export function preflightRoom(answers: Answers, change: Partial<AccountRoom> = {}): AccountRoom {
  const account = change.account ?? ACCOUNT;
  const clients = openClients(account);
  for (const client of Object.values(clients)) {
    Object.assign(client, {
      send: async (command: { constructor: { name: string }; input: never }) => {
        const name = command.constructor.name.replace(/Command$/, "");
        const answer = answers[name];
        if (answer === undefined) return refusal("AccessDenied", `no ${name} for you`)();
        return typeof answer === "function" ? answer(command.input) : answer;
      },
    });
  }
  return { ...classRoom(), account, clients, standing: new Map(), ...change };
}
