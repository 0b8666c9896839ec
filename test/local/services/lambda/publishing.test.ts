import { checkRevision, published, qualifierOf } from "../../../../local/services/lambda/publishing";
import { configurationOf, functionOf } from "../../../support/lambda-records";

test("publishes $LATEST under the next number", () => {
  const { fn, configuration } = published(functionOf({ nextVersion: 4 }), "fourth");
  expect(configuration).toMatchObject({ version: "4", description: "fourth", handler: "index.handler" });
  expect(fn).toMatchObject({ nextVersion: 5, versions: [configuration] });
  expect(configuration.revisionId).not.toBe(fn.latest.revisionId);
});

test("publishes nothing when nothing but number and description would differ", () => {
  const { fn, configuration } = published(functionOf(), "first");
  expect(published(fn, "again")).toEqual({ fn, configuration });
  const other = { ...fn, latest: configurationOf({ memory: 256 }) };
  expect(published(other, "").configuration.version).toBe("2");
});

test("names a version behind the ARN, but $LATEST not", () => {
  expect(qualifierOf(configurationOf({ version: "3" }))).toBe("3");
  expect(qualifierOf(configurationOf())).toBeUndefined();
});

test("refuses a request that was made for another revision", () => {
  expect(() => checkRevision("a", undefined)).not.toThrow();
  expect(() => checkRevision("a", "a")).not.toThrow();
  expect(() => checkRevision("a", "b")).toThrow(
    expect.objectContaining({ code: "PreconditionFailedException", status: 412 }),
  );
});
