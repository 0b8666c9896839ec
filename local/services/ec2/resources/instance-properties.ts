import type { PropertyTable } from "../../../core/resource-type";
import { EBS, METADATA_OPTIONS } from "./launch-template-data";
import { TAGS, type TaggedProperties } from "./tagging";

export interface InstanceProperties extends TaggedProperties {
  AvailabilityZone?: string;
  BlockDeviceMappings?: object[];
  CreditSpecification?: { CPUCredits?: string };
  DisableApiTermination?: boolean;
  EbsOptimized?: boolean;
  EnclaveOptions?: object;
  HibernationOptions?: object;
  IamInstanceProfile?: string;
  ImageId?: string;
  InstanceInitiatedShutdownBehavior?: string;
  InstanceType?: string;
  LaunchTemplate?: object;
  MetadataOptions?: object;
  Monitoring?: boolean;
  NetworkInterfaces?: { DeviceIndex: string; GroupSet?: string[] }[];
  PrivateIpAddress?: string;
  PropagateTagsToVolumeOnCreation?: boolean;
  SecurityGroupIds?: string[];
  SourceDestCheck?: boolean;
  SubnetId?: string;
  Tenancy?: string;
  UserData?: string;
}

const TEXTS = { type: "list", of: { type: "string" } } as const;

/** Every property of AWS::EC2::Instance that is modelled. */
export const instanceProperties: PropertyTable = {
  AvailabilityZone: { type: "string", update: "replace" },
  BlockDeviceMappings: {
    type: "list",
    update: "replace",
    of: {
      type: "object",
      members: { DeviceName: { type: "string", required: true }, Ebs: EBS, NoDevice: { type: "json" } },
    },
  },
  CreditSpecification: { type: "object", members: { CPUCredits: { type: "string" } } },
  DisableApiTermination: { type: "boolean" },
  EbsOptimized: { type: "boolean" },
  EnclaveOptions: { type: "object", update: "replace", members: { Enabled: { type: "boolean" } } },
  HibernationOptions: { type: "object", update: "replace", members: { Configured: { type: "boolean" } } },
  IamInstanceProfile: { type: "string" },
  ImageId: { type: "string", update: "replace" },
  InstanceInitiatedShutdownBehavior: { type: "string" },
  InstanceType: { type: "string" },
  LaunchTemplate: {
    type: "object",
    update: "replace",
    members: {
      LaunchTemplateId: { type: "string" },
      LaunchTemplateName: { type: "string" },
      Version: { type: "string", required: true },
    },
  },
  MetadataOptions: METADATA_OPTIONS,
  Monitoring: { type: "boolean" },
  NetworkInterfaces: {
    type: "list",
    update: "replace",
    of: {
      type: "object",
      members: {
        AssociatePublicIpAddress: { type: "boolean" },
        DeleteOnTermination: { type: "boolean" },
        Description: { type: "string" },
        DeviceIndex: { type: "string", required: true },
        GroupSet: TEXTS,
        PrivateIpAddress: { type: "string" },
        SubnetId: { type: "string" },
      },
    },
  },
  PrivateIpAddress: { type: "string", update: "replace" },
  PropagateTagsToVolumeOnCreation: { type: "boolean" },
  SecurityGroupIds: TEXTS,
  SourceDestCheck: { type: "boolean" },
  SubnetId: { type: "string", update: "replace" },
  Tags: TAGS,
  Tenancy: { type: "string", update: "replace" },
  UserData: { type: "string" },
};

/** @returns what RunInstances is asked for */
export function instanceRequest(desired: InstanceProperties): object {
  const {
    AvailabilityZone,
    CreditSpecification,
    IamInstanceProfile,
    Monitoring,
    NetworkInterfaces,
    Tenancy,
  } = desired;
  return {
    ImageId: desired.ImageId,
    InstanceType: desired.InstanceType,
    LaunchTemplate: desired.LaunchTemplate,
    SubnetId: desired.SubnetId,
    SecurityGroupIds: desired.SecurityGroupIds,
    PrivateIpAddress: desired.PrivateIpAddress,
    NetworkInterfaces: NetworkInterfaces?.map(({ GroupSet, DeviceIndex, ...rest }) => ({
      ...rest,
      DeviceIndex: Number(DeviceIndex),
      Groups: GroupSet,
    })),
    ...((AvailabilityZone !== undefined || Tenancy !== undefined) && {
      Placement: { AvailabilityZone, Tenancy },
    }),
    ...(IamInstanceProfile !== undefined && { IamInstanceProfile: { Name: IamInstanceProfile } }),
    UserData: desired.UserData,
    MetadataOptions: desired.MetadataOptions,
    BlockDeviceMappings: desired.BlockDeviceMappings,
    EbsOptimized: desired.EbsOptimized,
    EnclaveOptions: desired.EnclaveOptions,
    HibernationOptions: desired.HibernationOptions,
    DisableApiTermination: desired.DisableApiTermination,
    InstanceInitiatedShutdownBehavior: desired.InstanceInitiatedShutdownBehavior,
    ...(Monitoring !== undefined && { Monitoring: { Enabled: Monitoring } }),
    ...(CreditSpecification && { CreditSpecification: { CpuCredits: CreditSpecification.CPUCredits } }),
  };
}
