import { deployStack } from "../../../cli/deploy/deploy-stack";
import { classStacks } from "../../../cli/stacks/class-stacks";
import { StackWatch } from "../../../cli/stacks/stack-watch";
import { type Asked, answering, awsError, stackOf } from "../../support/answering";
import { type ClassFolder, classFolder } from "../../support/class-folder";

const NAME = "Lab-a-s01";
const TAGS = { "loglab:class": "a" };
const TAG_LIST = [{ Key: "loglab:class", Value: "a" }];

type Status = Parameters<typeof stackOf>[1];

/** CloudFormation in miniature: one stack, whose operations end as the test says. */
class OneStack {
  status: Status | undefined;
  template = "{}";
  tags = TAG_LIST;
  events: object[] = [];
  ends: Status[] = [];
  refuses: Error[] = [];
  private updated = 0;

  answer({ operation, input }: Asked): object {
    switch (operation) {
      case "DescribeStacks":
        return { Stacks: this.status === undefined ? [] : [this.look()] };
      case "GetTemplate":
        return { TemplateBody: this.template };
      case "DescribeStackEvents":
        return { StackEvents: this.events };
      case "DeleteStack":
        this.status = undefined;
        return {};
      default: {
        const refused = this.refuses.shift();
        if (refused) throw refused;
        this.updated += 1;
        this.status = this.ends.shift();
        return input;
      }
    }
  }

  private look() {
    return stackOf(NAME, this.status, { Tags: this.tags, LastUpdatedTime: new Date(this.updated) });
  }
}

async function deploy(stack: OneStack, folder: ClassFolder) {
  const templateFile = folder.write("t.json", '{ "Resources": {} }');
  const { client, asked } = answering((one) => stack.answer(one));
  const told: string[] = [];
  let tokens = 0;
  const ended = await deployStack(
    {
      client,
      known: (await classStacks(client, "a")).get(NAME),
      watch: new StackWatch(client, "a", 1, new AbortController().signal),
      token: () => `t${++tokens}`,
      publish: async () => void told.push("published"),
      told: (what) => told.push(what),
      now: () => 1e9,
    },
    {
      name: NAME,
      templateFile,
      tags: TAGS,
      templateUrl: "s3://assets/abc.json",
      executionRole: "arn:exec",
      bootstrap: { parameter: "x", version: 6 },
      assets: [],
    },
  );
  return { ended, told, done: asked.filter(({ operation }) => !/^(Describe|Get)/.test(operation)) };
}

function given(more: Partial<OneStack>): OneStack {
  return Object.assign(new OneStack(), more);
}

test("creates what is not there, by the role of the bootstrap and from its bucket", async () => {
  using folder = classFolder();
  const { ended, told, done } = await deploy(given({ ends: ["CREATE_COMPLETE"] }), folder);
  expect(ended).toEqual({ what: "created" });
  expect(told).toEqual(["published", "creating"]);
  expect(done).toEqual([
    {
      operation: "CreateStack",
      input: {
        StackName: NAME,
        TemplateURL: "https://assets.s3.us-east-1.amazonaws.com/abc.json",
        Capabilities: ["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"],
        Tags: TAG_LIST,
        RoleARN: "arn:exec",
        ClientRequestToken: "t1",
      },
    },
  ]);
});

test("leaves alone what is as it should be, however its template is spaced, and brings no files", async () => {
  using folder = classFolder();
  const same = given({ status: "CREATE_COMPLETE", template: '{"Resources":{}}' });
  expect(await deploy(same, folder)).toEqual({ ended: { what: "unchanged" }, told: [], done: [] });
});

test.each([
  ["another template", { template: "{}" }],
  ["a template that is no JSON", { template: "Resources: {}" }],
  ["other tags", { template: '{"Resources":{}}', tags: [] }],
  [
    "an update that was taken back",
    { template: '{"Resources":{}}', status: "UPDATE_ROLLBACK_COMPLETE" as const },
  ],
])("updates what has %s", async (_, more) => {
  using folder = classFolder();
  const stack = given({ status: "CREATE_COMPLETE", ends: ["UPDATE_COMPLETE"], ...more });
  const { ended, done } = await deploy(stack, folder);
  expect(ended).toEqual({ what: "updated" });
  expect(done.map(({ operation }) => operation)).toEqual(["UpdateStack"]);
});

test("takes it for unchanged when CloudFormation finds nothing to update", async () => {
  using folder = classFolder();
  const nothing = awsError("ValidationError", "No updates are to be performed.");
  const { ended } = await deploy(given({ status: "CREATE_COMPLETE", refuses: [nothing] }), folder);
  expect(ended).toEqual({ what: "unchanged" });
});

test("deletes what never came to stand before it makes it anew", async () => {
  using folder = classFolder();
  const stack = given({ status: "ROLLBACK_COMPLETE", ends: ["CREATE_COMPLETE"] });
  const { ended, told, done } = await deploy(stack, folder);
  expect(ended).toEqual({ what: "created" });
  expect(told[0]).toBe("deleting what is left of it (ROLLBACK_COMPLETE)");
  expect(done.map(({ operation }) => operation)).toEqual(["DeleteStack", "CreateStack"]);
});

const failure = (ResourceStatusReason: string) => [
  {
    LogicalResourceId: "Role",
    ResourceType: "AWS::IAM::Role",
    ResourceStatus: "CREATE_FAILED",
    ResourceStatusReason,
  },
];

test("tries once more what AWS throttled, and no more often than twice", async () => {
  using folder = classFolder();
  const events = failure("Rate exceeded (Service: AmazonIdentityManagement)");
  const once = given({ events, ends: ["ROLLBACK_COMPLETE", "CREATE_COMPLETE"] });
  expect((await deploy(once, folder)).ended).toEqual({ what: "created" });
  const always = given({ events, ends: ["ROLLBACK_COMPLETE", "ROLLBACK_COMPLETE", "ROLLBACK_COMPLETE"] });
  expect((await deploy(always, folder)).ended).toMatchObject({ what: "failed" });
});

test("fails with the resource's reason, and does not try again what is wrong", async () => {
  using folder = classFolder();
  const stack = given({ events: failure("AccessDenied"), ends: ["ROLLBACK_COMPLETE"] });
  const { ended, done } = await deploy(stack, folder);
  expect(ended).toEqual({ what: "failed", reason: "Role (AWS::IAM::Role): AccessDenied" });
  expect(done).toHaveLength(1);
});

test("goes on with what somebody else has made meanwhile", async () => {
  using folder = classFolder();
  const stack = given({ refuses: [awsError("AlreadyExistsException", `Stack [${NAME}] already exists`)] });
  const answer = stack.answer.bind(stack);
  stack.answer = (asked) => {
    if (asked.operation === "CreateStack") {
      stack.status = "CREATE_COMPLETE";
      stack.template = '{"Resources":{}}';
    }
    return answer(asked);
  };
  expect((await deploy(stack, folder)).ended).toEqual({ what: "unchanged" });
});

test("names the way out of an update that could not be taken back", async () => {
  using folder = classFolder();
  const { ended } = await deploy(given({ status: "UPDATE_ROLLBACK_FAILED" }), folder);
  expect(ended.fix).toContain(`npx cdk rollback ${NAME}`);
});
