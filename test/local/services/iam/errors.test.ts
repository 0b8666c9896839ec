import {
  deleteConflict,
  entityAlreadyExists,
  entityNotFound,
  inlinePolicyNotFound,
  quotaExceeded,
} from "../../../../local/services/iam/errors";

test.each([
  [entityNotFound("User", "ann"), "NoSuchEntity", 404, "The user with name ann cannot be found."],
  [entityNotFound("Instance Profile", "p"), "NoSuchEntity", 404, "Instance Profile p cannot be found."],
  [entityAlreadyExists("Role", "r"), "EntityAlreadyExists", 409, "Role with name r already exists."],
  [
    entityAlreadyExists("Instance Profile", "p"),
    "EntityAlreadyExists",
    409,
    "Instance Profile p already exists.",
  ],
  [inlinePolicyNotFound("Group", "p"), "NoSuchEntity", 404, "The group policy with name p cannot be found."],
  [deleteConflict("no"), "DeleteConflict", 409, "no"],
  [
    quotaExceeded("RolesPerAccount", 1000),
    "LimitExceeded",
    409,
    "Cannot exceed quota for RolesPerAccount: 1000",
  ],
])("%s", (error, code, status, message) => {
  expect(error).toMatchObject({ code, status, message });
});
