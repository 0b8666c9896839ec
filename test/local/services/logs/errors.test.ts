import {
  deletionProtected,
  groupAlreadyExists,
  groupNotFound,
  invalidNextToken,
  streamAlreadyExists,
  streamNotFound,
  tooManyTags,
} from "../../../../local/services/logs/errors";

test.each([
  [groupNotFound(), "ResourceNotFoundException", "The specified log group does not exist."],
  [streamNotFound(), "ResourceNotFoundException", "The specified log stream does not exist."],
  [groupAlreadyExists(), "ResourceAlreadyExistsException", "The specified log group already exists"],
  [streamAlreadyExists(), "ResourceAlreadyExistsException", "The specified log stream already exists"],
  [invalidNextToken(), "InvalidParameterException", "The specified nextToken is invalid."],
  [tooManyTags(), "TooManyTagsException", "A resource can have no more than 50 tags."],
  [deletionProtected("g"), "ValidationException", expect.stringContaining("enabled for log group g")],
])("%s", (error, code, message) => {
  expect(error).toMatchObject({ code, status: 400, message });
});
