import type { Property, PropertyTable } from "../../../core/resource-type";

const TEXT: Property = { type: "string" };
const FLAG: Property = { type: "boolean" };
const NUMBER: Property = { type: "integer" };
const TEXTS: Property = { type: "list", of: TEXT };

/** A volume as instances and launch templates describe it. */
export const EBS: Property = {
  type: "object",
  members: {
    DeleteOnTermination: FLAG,
    Encrypted: FLAG,
    Iops: NUMBER,
    Throughput: NUMBER,
    VolumeSize: NUMBER,
    VolumeType: TEXT,
  },
};

export const METADATA_OPTIONS: Property = {
  type: "object",
  members: {
    HttpEndpoint: TEXT,
    HttpProtocolIpv6: TEXT,
    HttpPutResponseHopLimit: NUMBER,
    HttpTokens: TEXT,
    InstanceMetadataTags: TEXT,
  },
};

/** What a launch template may say of an instance. */
export const launchTemplateData: PropertyTable = {
  BlockDeviceMappings: {
    type: "list",
    of: { type: "object", members: { DeviceName: TEXT, Ebs: EBS, NoDevice: TEXT } },
  },
  CreditSpecification: { type: "object", members: { CpuCredits: TEXT } },
  DisableApiTermination: FLAG,
  EbsOptimized: FLAG,
  EnclaveOptions: { type: "object", members: { Enabled: FLAG } },
  HibernationOptions: { type: "object", members: { Configured: FLAG } },
  IamInstanceProfile: { type: "object", members: { Arn: TEXT, Name: TEXT } },
  ImageId: TEXT,
  InstanceInitiatedShutdownBehavior: TEXT,
  InstanceType: TEXT,
  MetadataOptions: METADATA_OPTIONS,
  Monitoring: { type: "object", members: { Enabled: FLAG } },
  NetworkInterfaces: {
    type: "list",
    of: {
      type: "object",
      members: {
        AssociatePublicIpAddress: FLAG,
        DeleteOnTermination: FLAG,
        Description: TEXT,
        DeviceIndex: NUMBER,
        Groups: TEXTS,
        PrivateIpAddress: TEXT,
        SubnetId: TEXT,
      },
    },
  },
  Placement: { type: "object", members: { AvailabilityZone: TEXT, Tenancy: TEXT } },
  SecurityGroupIds: TEXTS,
  TagSpecifications: {
    type: "list",
    of: {
      type: "object",
      members: {
        ResourceType: TEXT,
        Tags: { type: "list", of: { type: "object", members: { Key: TEXT, Value: TEXT } } },
      },
    },
  },
  UserData: TEXT,
};
