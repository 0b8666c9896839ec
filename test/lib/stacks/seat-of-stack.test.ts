import { App, Stack } from "aws-cdk-lib";
import { seatStackName } from "../../../contract/outputs";
import { render } from "../../../lib/guardrails/render";
import { seatOfStack } from "../../../lib/stacks/seat-of-stack";

test.each(["dsci6007", "log-lab-2026", "a-b"])("a stack of class %s tells its seat", (className) => {
  const token = new Stack(new App(), "S").resolve(seatOfStack(className));
  expect(render(token, () => seatStackName(className, "s01"))).toBe("s01");
});
