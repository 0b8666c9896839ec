import {
  changeSetExists,
  changeSetMissing,
  insufficientCapabilities,
  invalidChangeSetStatus,
  refused,
  resourceMissing,
  stackExists,
  stackMissing,
  stackNotUpdatable,
  stackWithIdMissing,
} from "../../../local/engine/errors";

test.each([
  [stackWithIdMissing("demo"), "ValidationError", 400, "Stack with id demo does not exist"],
  [stackMissing("demo"), "ValidationError", 400, "Stack [demo] does not exist"],
  [stackExists("demo"), "AlreadyExistsException", 400, "Stack [demo] already exists"],
  [changeSetMissing("c"), "ChangeSetNotFound", 404, "ChangeSet [c] does not exist"],
  [changeSetExists("c", "arn"), "AlreadyExistsException", 400, "ChangeSet c already exists for stack arn"],
  [invalidChangeSetStatus("no"), "InvalidChangeSetStatus", 400, "no"],
  [
    insufficientCapabilities(["A", "B"]),
    "InsufficientCapabilitiesException",
    400,
    "Requires capabilities : [A, B]",
  ],
  [stackNotUpdatable("arn", "S"), "ValidationError", 400, "Stack:arn is in S state and can not be updated."],
  [resourceMissing("R", "demo"), "ValidationError", 400, "Resource R does not exist for stack demo"],
  [
    refused("This"),
    "ValidationError",
    400,
    "This is not modelled by the local cloud (see local/FIDELITY.md). Remove it, or deploy to AWS.",
  ],
])("%s", (error, code, status, message) => {
  expect(error).toMatchObject({ code, status, message });
});
