import type { Engine } from "../../../../local/engine/engine";
import { templateText } from "../../../../local/engine/requests/template-text";
import { fakeCloud, rootCall } from "../../../support/fake-cloud";

test("a request means exactly one template", async () => {
  await using cloud = await fakeCloud();
  const read = (input: object, previous?: string) =>
    templateText({ cloud } as unknown as Engine, rootCall(), input, previous);
  expect(await read({ TemplateBody: "a" })).toBe("a");
  expect(await read({ UsePreviousTemplate: true }, "before")).toBe("before");
  await expect(read({})).rejects.toThrow("Either Template URL or Template Body must be specified.");
  await expect(read({ TemplateBody: "a", UsePreviousTemplate: true }, "b")).rejects.toThrow(
    "You cannot specify more than one",
  );
  await expect(read({ UsePreviousTemplate: true })).rejects.toThrow("There is no previous template to use.");
  cloud.answers.set("s3.GetObject", () => ({ Body: Buffer.alloc(1_000_001) }));
  await expect(read({ TemplateURL: "https://b.s3.amazonaws.com/k" })).rejects.toThrow(
    "Template may not exceed 1000000 bytes in size.",
  );
});
