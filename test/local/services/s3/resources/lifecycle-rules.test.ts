import { apiLifecycleRule } from "../../../../../local/services/s3/resources/lifecycle-rules";

const rule = { Status: "Enabled" };

test("puts the criteria of a rule where the API has them", () => {
  expect(apiLifecycleRule(rule).Filter).toEqual({ Prefix: "" });
  expect(apiLifecycleRule({ ...rule, Prefix: "a/" }).Filter).toEqual({ Prefix: "a/" });
  expect(apiLifecycleRule({ ...rule, ObjectSizeLessThan: 5 }).Filter).toEqual({ ObjectSizeLessThan: 5 });
  const tag = { Key: "k", Value: "v" };
  expect(apiLifecycleRule({ ...rule, TagFilters: [tag] }).Filter).toEqual({ Tag: tag });
  expect(apiLifecycleRule({ ...rule, Prefix: "a/", TagFilters: [tag] }).Filter).toEqual({
    And: { Prefix: "a/", Tags: [tag] },
  });
});

test("takes the old spelling of single transitions together with the new", () => {
  const { Transitions, NoncurrentVersionTransitions, NoncurrentVersionExpiration } = apiLifecycleRule({
    ...rule,
    Transition: { StorageClass: "GLACIER", TransitionInDays: 1 },
    Transitions: [{ StorageClass: "DEEP_ARCHIVE", TransitionDate: "2030-01-01T00:00:00.000Z" }],
    NoncurrentVersionTransition: { StorageClass: "GLACIER", TransitionInDays: 3 },
    NoncurrentVersionExpirationInDays: 9,
  });
  expect(Transitions).toEqual([
    { StorageClass: "GLACIER", Days: 1, Date: undefined },
    { StorageClass: "DEEP_ARCHIVE", Days: undefined, Date: new Date("2030-01-01T00:00:00Z") },
  ]);
  expect(NoncurrentVersionTransitions).toMatchObject([{ StorageClass: "GLACIER", NoncurrentDays: 3 }]);
  expect(NoncurrentVersionExpiration).toEqual({ NoncurrentDays: 9 });
});

test("says nothing of an expiration that a rule has not", () => {
  expect(apiLifecycleRule(rule).Expiration).toBeUndefined();
  expect(apiLifecycleRule({ ...rule, ExpiredObjectDeleteMarker: true }).Expiration).toEqual({
    ExpiredObjectDeleteMarker: true,
  });
});
