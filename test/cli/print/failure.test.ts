import { EXIT, LabError } from "../../../cli/lab-error";
import { printFailure } from "../../../cli/print/failure";
import { recordedOutput } from "../../support/output";

test("tells what is wrong and what to do, and leaves with its code", () => {
  const output = recordedOutput();
  expect(printFailure(new LabError("It is taken.", "Choose another.", EXIT.wrongUse), output)).toBe(2);
  expect(output.complained).toEqual(["It is taken. Choose another."]);
  expect(output.printed).toEqual([]);
});

test("asks for a report of what should not have happened", () => {
  const output = recordedOutput();
  expect(printFailure(new TypeError("x is not a function"), output)).toBe(EXIT.refused);
  const told = output.complained.join("\n");
  expect(told).toContain("x is not a function");
  expect(told).toContain(`node ${process.version}`);
});

test("tells expired credentials and a wrong clock with what to do, whichever verb meets them", () => {
  const output = recordedOutput();
  const expired = Object.assign(new Error("The security token included in the request is expired"), {
    name: "ExpiredTokenException",
  });
  const skewed = Object.assign(new Error("The difference is too large."), { name: "RequestTimeTooSkewed" });
  expect(printFailure(expired, output)).toBe(EXIT.refused);
  expect(printFailure(skewed, output)).toBe(EXIT.refused);
  expect(output.complained).toEqual([
    expect.stringMatching(/^Your credentials have expired\. Sign in again/),
    expect.stringMatching(/^The clock of this machine is wrong/),
  ]);
});
