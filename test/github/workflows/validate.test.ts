import { commandsOf, readWorkflow, stepsOfJob } from "../../support/workflows";

const workflow = readWorkflow("validate.yml");
const steps = stepsOfJob(workflow, "templates");

test("it runs on every pull request, and a newer push ends an older run", () => {
  expect(Object.keys(workflow.on)).toEqual(["pull_request"]);
  expect(workflow.concurrency["cancel-in-progress"]).toBe(true);
});

test("the templates are validated by cfn-lint too, and a finding fails the run", () => {
  const commands = steps.flatMap(commandsOf);
  const validation = steps.find(({ run }) => run?.includes("run --silent validate"));
  expect(commands.indexOf(".ci/install-python")).toBeGreaterThan(-1);
  expect(validation).toBeDefined();
  expect(validation).not.toHaveProperty("continue-on-error");
  expect(validation).not.toHaveProperty("if");
});

test("what changes against the branch it is for is told in the job's summary, whatever the validation says", () => {
  const diff = steps.find(({ run }) => run?.includes("lab -- diff"));
  expect(diff?.run).toMatch(/diff HEAD\^1 --class "\$CLASS" --format markdown >> "\$GITHUB_STEP_SUMMARY"$/);
  expect(diff?.if).toContain("!cancelled()");
  // HEAD^1 is there only when the merge is checked out with its parents.
  expect(steps.find(({ uses }) => uses?.startsWith("actions/checkout@"))?.with?.["fetch-depth"]).toBe(2);
});

test("findings are shown in code scanning even when they fail the run, but not for a fork, which may not write", () => {
  const upload = steps.find(({ uses }) => uses?.startsWith("github/codeql-action/upload-sarif@"));
  const [written] = steps.flatMap(({ run = "" }) => /--sarif (\S+)/.exec(run)?.[1] ?? []);
  expect(upload?.with?.sarif_file).toBe(written);
  expect(upload?.if).toContain("!cancelled()");
  expect(upload?.if).toContain("head.repo.full_name == github.repository");
});
