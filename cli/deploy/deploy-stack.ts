import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import {
  type CloudFormationClient,
  CreateStackCommand,
  GetTemplateCommand,
  type Stack,
  UpdateStackCommand,
} from "@aws-sdk/client-cloudformation";
import { failureReason } from "../stacks/failure-reason";
import type { Outcome } from "../stacks/outcome";
import { removeStack } from "../stacks/remove-stack";
import { markOf, stateOf } from "../stacks/stack-state";
import type { StackWatch } from "../stacks/stack-watch";
import { whoIsAtWork } from "../stacks/token";
import type { AssembledStack } from "./assembly";

/** What the deployment of one stack works with. */
export interface StackWork {
  client: CloudFormationClient;
  watch: StackWatch;
  /** The stack as it was listed when the command began: to list all of them again for each would take longer than all the rest. */
  known: Stack | undefined;
  /** Makes a ClientRequestToken, another one each time. */
  token(): string;
  /** Resolves once the stack's files are in the account. */
  publish(stack: AssembledStack): Promise<void>;
  /** Is told what is done with the stack. */
  told(doing: string): void;
  /** Milliseconds since 1970. */
  now(): number;
}

type Ended = Pick<Outcome, "what" | "reason" | "fix">;

/** Resources that AWS throttled the making of: another try succeeds. */
const THROTTLED = /rate exceeded|throttl|too many requests|RequestLimitExceeded/i;
const TRIES = 3;

/** CloudFormation says so when somebody else was faster. */
const OVERTAKEN = /_IN_PROGRESS state|already exists|OperationInProgress/;

const CAPABILITIES = ["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"] as const;

/**
 * Brings one stack to what its template says, from whatever state it is in: what somebody else has under way is waited for, what
 * stands as it should be is left alone, what never came to stand is deleted first, as the CDK CLI does.
 * @throws whatever CloudFormation says that concerns more than this stack
 */
export async function deployStack(work: StackWork, stack: AssembledStack): Promise<Ended> {
  let found = stateOf(work.known, work.now()) === "busy" ? await idle(work, stack.name) : work.known;
  for (let tries = 1; ; found = await idle(work, stack.name)) {
    const ended = await attempt(work, stack, found);
    if (ended === "overtaken") continue;
    if (ended.what !== "failed" || !THROTTLED.test(ended.reason ?? "") || tries >= TRIES) return ended;
    tries += 1;
    work.told(`once more, since AWS throttled it (${ended.reason})`);
  }
}

/** Waits until nobody is at work on the stack, and tells who is. */
async function idle({ client, watch, told, now }: StackWork, name: string): Promise<Stack | undefined> {
  let stack = await watch.until(name, () => true);
  if (stateOf(stack, now()) !== "busy") return stack;
  told(`waits: ${await whoIsAtWork(client, name)} (${stack?.StackStatus})`);
  stack = await watch.until(name, (one) => stateOf(one, now()) !== "busy");
  return stack;
}

async function attempt(
  work: StackWork,
  stack: AssembledStack,
  found: Stack | undefined,
): Promise<Ended | "overtaken"> {
  const state = stateOf(found, work.now());
  if (state === "stuck") return stuck(stack.name, found);
  if (state === "broken") {
    work.told(`deleting what is left of it (${found?.StackStatus})`);
    const left = await removeStack(work, stack.name, found);
    if (left !== undefined) return { what: "failed", reason: left, fix: "lab destroy --sweep tells more." };
  }
  if (state === "sound" && (await isAsItShouldBe(work.client, stack, found))) return { what: "unchanged" };
  await work.publish(stack);
  const creates = state !== "sound";
  work.told(creates ? "creating" : "updating");
  try {
    await begin(work, stack, creates);
  } catch (error) {
    const { message = "" } = error as Error;
    if (/No updates are to be performed/.test(message)) return { what: "unchanged" };
    if (OVERTAKEN.test(message)) return "overtaken";
    throw error;
  }
  return end(work, stack, creates, creates ? undefined : found);
}

async function begin({ client, token }: StackWork, stack: AssembledStack, creates: boolean): Promise<void> {
  const input = {
    StackName: stack.name,
    TemplateURL: httpsUrl(stack.templateUrl, await client.config.region()),
    Capabilities: [...CAPABILITIES],
    Tags: Object.entries(stack.tags).map(([Key, Value]) => ({ Key, Value })),
    RoleARN: stack.executionRole,
    ClientRequestToken: token(),
  };
  if (creates) await client.send(new CreateStackCommand(input));
  else await client.send(new UpdateStackCommand(input));
}

async function end(
  { client, watch, now }: StackWork,
  { name }: AssembledStack,
  creates: boolean,
  before: Stack | undefined,
): Promise<Ended> {
  const mark = markOf(before);
  const stack = await watch.until(
    name,
    (one) => (one === undefined ? !creates : markOf(one) !== mark) && stateOf(one, now()) !== "busy",
  );
  const what = creates ? "created" : "updated";
  if (stack?.StackStatus === (creates ? "CREATE_COMPLETE" : "UPDATE_COMPLETE")) return { what };
  if (stack === undefined) return { what: "failed", reason: "somebody deleted it meanwhile" };
  return { what: "failed", reason: await failureReason(client, stack.StackId ?? name) };
}

/** Compares with what is deployed as the CDK CLI does: by template and tags. */
async function isAsItShouldBe(
  client: CloudFormationClient,
  { name, templateFile, tags }: AssembledStack,
  found: Stack | undefined,
): Promise<boolean> {
  if (found?.StackStatus?.includes("ROLLBACK")) return false;
  const deployed = Object.fromEntries((found?.Tags ?? []).map(({ Key, Value }) => [Key, Value]));
  if (!isDeepStrictEqual(deployed, { ...tags })) return false;
  const [{ TemplateBody = "" }, text] = await Promise.all([
    client.send(new GetTemplateCommand({ StackName: name, TemplateStage: "Original" })),
    readFile(templateFile, "utf8"),
  ]);
  return isSameTemplate(TemplateBody, text);
}

function isSameTemplate(deployed: string, wanted: string): boolean {
  if (deployed === wanted) return true;
  try {
    return isDeepStrictEqual(JSON.parse(deployed), JSON.parse(wanted));
  } catch {
    return false;
  }
}

const stuck = (name: string, found: Stack | undefined): Ended => ({
  what: "failed",
  reason: `an update could neither be made nor taken back (${found?.StackStatus})`,
  fix: `Run npx cdk rollback ${name}, or lab destroy the seat and deploy it anew.`,
});

/** `s3://bucket/key` as CloudFormation takes it. */
function httpsUrl(url: string, region: string): string {
  const [, bucket = "", key = ""] = /^s3:\/\/([^/]+)\/(.*)$/.exec(url) ?? [];
  const domain = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
  return `https://${bucket}.s3.${region}.${domain}/${key}`;
}
