import { withChange } from "../../../../../local/services/firehose/destination/destination";
import { rolesNamed, rolesOf } from "../../../../../local/services/firehose/destination/roles";
import { ROLE, S3 } from "../../../../support/firehose";
import { transformBy } from "../../../../support/transform";

test("§13 every role that a request names must be passed, each once", () => {
  expect(
    rolesNamed({
      RoleARN: ROLE,
      Backup: { RoleARN: `${ROLE}-backup` },
      ProcessingConfiguration: {
        Processors: [
          { Type: "Lambda", Parameters: [{ ParameterName: "RoleArn", ParameterValue: `${ROLE}-transform` }] },
          { Type: "Lambda", Parameters: [{ ParameterName: "RoleArn", ParameterValue: ROLE }] },
        ],
      },
    }),
  ).toEqual([ROLE, `${ROLE}-backup`, `${ROLE}-transform`]);
  expect(rolesNamed(undefined)).toEqual([]);
  expect(rolesNamed({ RoleARN: "" })).toEqual([]);
});

test("§13 a stream works with the roles of its destination, its function and a backup that is on", () => {
  const members = {
    ...S3,
    ProcessingConfiguration: transformBy({ RoleArn: `${ROLE}-transform` }),
    Backup: { ...S3, RoleARN: `${ROLE}-backup` },
  };
  expect(rolesOf(withChange(undefined, members))).toEqual([ROLE, `${ROLE}-transform`]);
  expect(rolesOf(withChange(undefined, { ...members, S3BackupMode: "Enabled" }))).toEqual([
    ROLE,
    `${ROLE}-transform`,
    `${ROLE}-backup`,
  ]);
});
