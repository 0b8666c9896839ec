import * as errors from "../../../../local/services/kinesis/errors";

const NAMED = { name: "s", account: "000000000000" };

test("an expired iterator is told with times as Java prints them", () => {
  const created = Date.UTC(2015, 0, 22, 1, 22, 2);
  const error = errors.expiredIterator(created, created + 400_000, 300_000);
  expect(error).toMatchObject({ code: "ExpiredIteratorException" });
  expect(error.message).toBe(
    "Iterator expired. The iterator was created at time Thu Jan 22 01:22:02 UTC 2015 while right now it is Thu Jan 22 01:28:42 UTC 2015 which is further in the future than the tolerated delay of 300000 milliseconds.",
  );
});

test.each([
  [
    errors.streamNotFound(NAMED),
    "ResourceNotFoundException",
    "Stream s under account 000000000000 not found.",
  ],
  [
    errors.alreadyExists(NAMED),
    "ResourceInUseException",
    "Stream s under account 000000000000 already exists.",
  ],
  [
    errors.notActive(NAMED, "CREATING"),
    "ResourceInUseException",
    "Stream s under account 000000000000 not ACTIVE, instead in state CREATING",
  ],
  [
    errors.throughputExceeded(errors.rateExceeded(NAMED, 1)),
    "ProvisionedThroughputExceededException",
    "Rate exceeded for shard shardId-000000000001 in stream s under account 000000000000.",
  ],
])("%s has AWS's code and sentence", (error, code, message) => {
  expect(error).toMatchObject({ code, message });
});

test("a record that the disk does not take is the cloud's fault, and says what to do", () => {
  expect(errors.notStored("no space left")).toMatchObject({
    code: "InternalFailureException",
    status: 500,
    message: expect.stringContaining("Free space"),
  });
});
