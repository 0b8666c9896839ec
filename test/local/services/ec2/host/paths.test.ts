import { inside } from "../../../../../local/services/ec2/host/paths";

test.each([
  ["/etc/app.env", "/instance/etc/app.env"],
  ["opt/app", "/instance/opt/app"],
  ["/../../etc/passwd", "/instance/etc/passwd"],
  ["/a/../../../b", "/instance/b"],
  ["/", "/instance/"],
])("the path %s of an instance lies at %s", (path, expected) => {
  expect(inside("/instance", path)).toBe(expected);
});
