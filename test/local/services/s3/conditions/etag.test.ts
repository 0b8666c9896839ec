import { namesEtag } from "../../../../../local/services/s3/conditions/etag";

test.each(['"abc"', "abc", 'W/"abc"', "*", '"x", "abc"', ' "abc" '])("takes %s for the tag abc", (list) => {
  expect(namesEtag(list, "abc")).toBe(true);
});

test.each(['"ab"', "", '"ABC"', '"abcd", "x"'])("takes %j for another tag", (list) => {
  expect(namesEtag(list, "abc")).toBe(false);
});
