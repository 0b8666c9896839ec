import { templates } from "../../../../cli/preflight/checks/templates";
import { validateClass } from "../../../../cli/validation";
import { classRoom, lookAtClass } from "../../../support/class-room";
import { FINDING, report } from "../../../support/report";

// The program behind it takes ten seconds and has tests of its own.
jest.mock("../../../../cli/validation");
const validated = jest.mocked(validateClass);

test("valid templates go", async () => {
  validated.mockResolvedValue(report({ findings: [] }));
  expect(await lookAtClass(templates, classRoom())).toMatchObject([
    { verdict: "ok", found: expect.stringMatching(/^\d+ templates of \d+ stacks are valid\.$/) },
  ]);
});

test("an error is no-go, the first three by name and the others by their number", async () => {
  validated.mockResolvedValue(report({ findings: [FINDING, FINDING, FINDING, FINDING] }));
  const [finding] = await lookAtClass(templates, classRoom());
  expect(finding).toMatchObject({
    verdict: "no-go",
    found: expect.stringMatching(/^The templates have 4 errors: .*; and 1 more\.$/),
    fix: expect.stringContaining("lab validate"),
  });
  expect(finding?.found).toContain(FINDING.rule);
});

test("a warning is one here too, and a note is nothing", async () => {
  validated.mockResolvedValue(report({ findings: [{ ...FINDING, severity: "warning" }] }));
  expect(await lookAtClass(templates, classRoom())).toMatchObject([{ verdict: "warn" }]);
  validated.mockResolvedValue(report({ findings: [{ ...FINDING, severity: "note" }] }));
  expect(await lookAtClass(templates, classRoom())).toMatchObject([{ verdict: "ok" }]);
});
