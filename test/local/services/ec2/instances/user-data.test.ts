import { checkUserData } from "../../../../../local/services/ec2/instances/user-data";
import { INIT_SCRIPT, userData } from "../../../../support/ec2";

test("takes what CDK's Init writes, and none", () => {
  expect(() => checkUserData(userData(INIT_SCRIPT))).not.toThrow();
  expect(() => checkUserData("")).not.toThrow();
});

test.each([
  ["no base64!", "Invalid BASE64 encoding of user data."],
  [userData(`#!/bin/bash\n#${"x".repeat(16_384)}`), "User data is limited to 16384 bytes"],
  [userData("#!/bin/bash\nset +e\nyum install -y httpd"), "user data line 3: `yum install -y httpd`"],
])("refuses %.20s…", (encoded, why) => {
  expect(() => checkUserData(encoded)).toThrow(why);
});

test("takes 16 KB to the last byte", () => {
  const script = "#!/bin/bash\n#";
  expect(() => checkUserData(userData(script + "x".repeat(16_384 - script.length)))).not.toThrow();
});
