import { inside } from "../../../../../local/services/ec2/host/paths";

test.each([
  ["/etc/app.env", "/root/etc/app.env"],
  ["opt/app", "/root/opt/app"],
  ["/../../etc/passwd", "/root/etc/passwd"],
  ["/a/../../../b", "/root/b"],
  ["/", "/root/"],
])("the path %s of an instance lies at %s", (path, expected) => {
  expect(inside("/root", path)).toBe(expected);
});
