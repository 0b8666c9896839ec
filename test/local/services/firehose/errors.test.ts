import {
  alreadyExists,
  beingDeleted,
  clockOff,
  notDeletable,
  notFromCloudWatch,
  notStored,
  notUpdatable,
  putStreamNotFound,
  roleNotAssumable,
  slowDown,
  staleVersion,
  streamNotActive,
  streamNotFound,
} from "../../../../local/services/firehose/errors";

const ACCOUNT = "000000000000";

test.each([
  [
    streamNotFound("s", ACCOUNT),
    "ResourceNotFoundException",
    "Firehose s under account 000000000000 not found.",
  ],
  [
    putStreamNotFound("s", ACCOUNT),
    "ResourceNotFoundException",
    "Firehose s not found under account 000000000000.",
  ],
  [
    streamNotActive("s", ACCOUNT),
    "ResourceNotFoundException",
    "Firehose s is not active in 000000000000 account.",
  ],
  [
    alreadyExists("s", ACCOUNT),
    "ResourceInUseException",
    "Firehose s under accountId 000000000000 already exists",
  ],
  [
    notDeletable("s", ACCOUNT, "CREATING"),
    "ResourceInUseException",
    "Firehose s under account 000000000000 cannot be deleted in CREATING state",
  ],
  [
    notUpdatable("s", "CREATING"),
    "ResourceInUseException",
    "Cannot update firehose: s when it is in CREATING status",
  ],
  [
    beingDeleted("s", ACCOUNT),
    "ResourceInUseException",
    "Firehose s under account 000000000000 is in the DELETING state.",
  ],
  [
    staleVersion("s", "2", "1"),
    "ConcurrentModificationException",
    "Cannot update firehose: s since the current version id: 2 and specified version id: 1 do not match",
  ],
  [
    roleNotAssumable("arn:r"),
    "InvalidArgumentException",
    "Firehose is unable to assume role arn:r. Please check the role provided.",
  ],
  [
    notFromCloudWatch("s", ACCOUNT),
    "InvalidSourceException",
    "Put to Firehose failed for AccountId: 000000000000, FirehoseName: s because the request is not originating from CloudWatch.",
  ],
  [
    clockOff("A", "N", false, "L"),
    "InvalidSignatureException",
    "Signature not yet current: A is still later than L (N + 15 min.)",
  ],
])("§4 §5 %s", (error, code, message) => {
  expect(error).toMatchObject({ code, message, status: 400 });
});

test("§5 being throttled is the server's fault, and so is a disk that is full", () => {
  expect(slowDown()).toMatchObject({
    code: "ServiceUnavailableException",
    message: "Slow down.",
    status: 500,
  });
  expect(notStored("ENOSPC")).toMatchObject({ code: "ServiceUnavailableException", status: 503 });
  expect(notStored("ENOSPC").message).toMatch(/ENOSPC.*Nothing of the request was kept.*send it again/);
});
