import { readWorkflow, stepsOfJob } from "../../support/workflows";

const workflow = readWorkflow("deploy.yml");
const steps = stepsOfJob(workflow, "aws");
const place = (text: string) =>
  steps.findIndex(({ run, uses }) => run?.includes(text) || uses?.startsWith(text));

test("only a person starts it, and the environment's reviewers are asked", () => {
  expect(Object.keys(workflow.on)).toEqual(["workflow_dispatch"]);
  expect(workflow.jobs.aws?.environment).toBe("aws");
});

test("two never run at once, and none is ended halfway", () => {
  expect(workflow.concurrency).toEqual({ group: "deploy", "cancel-in-progress": false });
});

test("it wears a role by OIDC and has no key", () => {
  const credentials = steps[place("aws-actions/configure-aws-credentials@")]?.with ?? {};
  expect(credentials["role-to-assume"]).toBe(`\${{ vars.LAB_ROLE_ARN }}`);
  expect(Object.keys(credentials).sort()).toEqual([
    "aws-region",
    "mask-aws-account-id",
    "role-session-name",
    "role-to-assume",
  ]);
});

test("nothing is deployed that was not validated before there were credentials", () => {
  const order = [
    place("run --silent validate"),
    place("aws-actions/"),
    place("lab -- diff"),
    place("cdk deploy"),
  ];
  expect(order).not.toContain(-1);
  expect([...order].sort((a, b) => a - b)).toEqual(order);
});

test("no finding and no difference stands in the way of a destroy", () => {
  const onDestroy = steps.filter((step) => step.if === undefined || step.if.includes("== 'destroy'"));
  const commands = onDestroy.flatMap(({ run }) => run ?? []);
  expect(commands).toEqual(["npm ci", 'npx cdk destroy --all --force -c "class=$CLASS"']);
});
