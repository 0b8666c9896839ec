import { tokenFor, whoIsAtWork } from "../../../cli/stacks/token";
import { answering, stackOf } from "../../support/answering";

test("names verb and caller in letters, digits and dashes, another one each time", () => {
  const token = tokenFor("deploy", "arn:aws:sts::123456789012:assumed-role/Admin/ada.l@example.org");
  expect(token).toMatch(/^lab-deploy-ada-l-example-org-[0-9a-f]{12}$/);
  expect(tokenFor("deploy", "arn:aws:iam::123456789012:root")).toMatch(/^lab-deploy-root-/);
  expect(tokenFor("deploy", "a/b")).not.toBe(tokenFor("deploy", "a/b"));
});

test("reads out of a stack's last event who is at work", async () => {
  const by = (ClientRequestToken?: string) =>
    answering(() => ({ StackEvents: [{ ...stackOf("x", "CREATE_COMPLETE"), ClientRequestToken }] })).client;
  expect(await whoIsAtWork(by(tokenFor("destroy", "a/ada-l")), "x")).toBe(
    "lab destroy of ada-l is at work on it",
  );
  expect(await whoIsAtWork(by("cdk-1"), "x")).toBe("somebody else is at work on it");
  expect(await whoIsAtWork(answering(() => ({})).client, "x")).toBe("somebody else is at work on it");
});
