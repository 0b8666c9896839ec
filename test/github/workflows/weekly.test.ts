import { commandsOf, readWorkflow, stepsOfJob } from "../../support/workflows";

const workflow = readWorkflow("weekly.yml");

test("it runs once a week, and when somebody asks for it", () => {
  expect(workflow.on).toEqual({
    schedule: [{ cron: expect.stringMatching(/^\d+ \d+ \* \* [0-6]$/) }],
    workflow_dispatch: null,
  });
});

test("an end of life that is near fails it, so that somebody is told", () => {
  const commands = stepsOfJob(workflow, "templates").flatMap(commandsOf);
  expect(commands).toContainEqual(expect.stringMatching(/ validate -- .*--fail-on warning /));
});

test("the example class is deployed to the local cloud, as a new user would", () => {
  expect(stepsOfJob(workflow, "deploy").flatMap(commandsOf)).toEqual([".ci/start"]);
});
