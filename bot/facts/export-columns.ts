// The columns of the three Partner Center exports and every spelling of them that has been seen.
// Truth: Partner Center's data dictionary (Insights data definitions, 2023-08-11) and a real training export of 2021.

export type ExportKind = "revenue" | "usage" | "certifications";

interface Column {
  readonly names: readonly string[];
  readonly required: boolean;
}

const needed = (...names: string[]): Column => ({ names, required: true });
const optional = (...names: string[]): Column => ({ names, required: false });

const common = {
  month: needed("FiscalMonthName", "FiscalMonth", "Month"),
  partner: needed("GlobalPartnerID", "PGAMpnId", "PGAPartnerID"),
  partnerName: optional("PartnerName"),
  association: needed("PartnerAssociationType", "PartnerAttributionType", "PartnerAttachType"),
  customerTenant: needed("CustomerTenantID"),
  customerName: optional("CustomerName"),
  customerTenantName: optional("CustomerTenantName"),
  subscription: optional("SubscriptionID", "SubscriptionGuid"),
  workload: needed("Workload", "Workloads"),
  duplicate: optional("IsDuplicateRowForPGA", "IsDuplicateRowForPGALevel"),
};

export const revenueColumns = { ...common, revenue: needed("AdjustedRevenueAmtCD", "AdjustedRevenueUSD", "AdjustedRevenue") };

export const usageColumns = {
  ...common,
  metricType: optional("MetricType"),
  pamau: optional("PAMAU"),
  mac: optional("MAC"),
  mau: needed("MAU", "MonthlyActiveUsers"),
};

export const certificationColumns = {
  title: needed("TrainingTitle"),
  type: needed("TrainingType"),
  person: optional("MCPID"),
  firstName: optional("IndividualFirstName"),
  lastName: optional("IndividualLastName"),
  email: optional("Email"),
  corporateEmail: optional("CorpEmail"),
  aadUser: optional("AADUserId"),
  earned: needed("TrainingCompletionDate"),
  expires: optional("ExpirationDate"),
  partnerName: optional("PartnerName"),
};

export const exportColumns: Readonly<Record<ExportKind, Readonly<Record<string, Column>>>> = {
  revenue: revenueColumns,
  usage: usageColumns,
  certifications: certificationColumns,
};

export const exportNames: Readonly<Record<ExportKind, string>> = {
  revenue: "Business applications revenue",
  usage: "Business applications usage",
  certifications: "Trainings, exams and certifications",
};
