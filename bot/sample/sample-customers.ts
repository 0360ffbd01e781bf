// The twelve customers of the sample partner and what each of them subscribes to, month by month, as tables to be read.
// All names are fictional companies of Microsoft's own samples. The figures are invented and tell the story of sample-partner.ts.

interface SampleCustomer {
  readonly name: string;
  readonly country: string;
}

export const sampleCustomers = [
  { name: "Contoso", country: "United Kingdom" },
  { name: "Fabrikam", country: "United Kingdom" },
  { name: "Northwind Traders", country: "Ireland" },
  { name: "Tailspin Toys", country: "United Kingdom" },
  { name: "Wingtip Toys", country: "Netherlands" },
  { name: "Litware", country: "United Kingdom" },
  { name: "Proseware", country: "Germany" },
  { name: "Adventure Works", country: "United Kingdom" },
  { name: "Alpine Ski House", country: "Switzerland" },
  { name: "Trey Research", country: "United Kingdom" },
  { name: "Woodgrove Bank", country: "Ireland" },
  { name: "Fourth Coffee", country: "United Kingdom" },
] as const satisfies readonly SampleCustomer[];

export interface SampleSubscription {
  readonly customer: (typeof sampleCustomers)[number]["name"];
  readonly workload: keyof typeof products;
  /**
   * Active users (profiles for Customer Insights) in some months; straight lines between them. The subscription runs
   * from the first of these months to the last.
   */
  readonly active: Readonly<Record<string, number>>;
  /** Associations that report the same revenue; none for a trial. */
  readonly revenueBy: readonly string[];
  readonly usageBy: readonly string[];
  readonly isTrial?: true;
}

/** What a workload is sold as, and its price a month for each seat (profile for Customer Insights). */
export const products = {
  "Business Central": { category: "Dynamics 365", sku: "Dynamics 365 Business Central Essentials", usdPerSeat: 76.4 },
  Sales: { category: "Dynamics 365", sku: "Dynamics 365 Sales Professional", usdPerSeat: 61.85 },
  "Customer Service": { category: "Dynamics 365", sku: "Dynamics 365 Customer Service Professional", usdPerSeat: 48.35 },
  "Field Service": { category: "Dynamics 365", sku: "Dynamics 365 Field Service", usdPerSeat: 97.2 },
  Finance: { category: "Dynamics 365", sku: "Dynamics 365 Finance", usdPerSeat: 142.5 },
  "Project Operations": { category: "Dynamics 365", sku: "Dynamics 365 Project Operations", usdPerSeat: 118.75 },
  "Customer Insights": { category: "Dynamics 365", sku: "Dynamics 365 Customer Insights", usdPerSeat: 0.0486 },
  "Power Apps": { category: "Power Platform", sku: "Power Apps Premium", usdPerSeat: 18.4 },
  "Power Automate": { category: "Power Platform", sku: "Power Automate Premium", usdPerSeat: 13.8 },
  "Power BI": { category: "Power Platform", sku: "Power BI Pro", usdPerSeat: 13.45 },
} as const;

const sold = { revenueBy: ["CSP Tier 1"], usageBy: ["CSP T1"] };
const indirect = { revenueBy: ["CSP Tier 2"], usageBy: ["CSP Tier 2"] };
const claimed = { revenueBy: ["CPOR OSA"], usageBy: ["CPOR OSU"] };
const recorded = { revenueBy: ["DPOR"], usageBy: ["DPOR"] };
const linked = { revenueBy: ["CSP Tier 1"], usageBy: ["PAL"] };
const linkedAndClaimed = { revenueBy: ["CPOR RevRec"], usageBy: ["PAL"] };
/** Reported under two associations with the same figures; counts once. */
const twice = { revenueBy: ["CSP Tier 1", "CPOR OSA"], usageBy: ["CSP T1", "DPOR"] };
const trial = { revenueBy: [], isTrial: true } as const;

/** Grows to the end of spring 2026 and then loses a part of its business. */
const northwindTraders = { "2024-09": 21, "2025-06": 24, "2026-05": 26, "2026-06": 26, "2026-08": 22, "2026-10": 21 };

export const sampleSubscriptions: readonly SampleSubscription[] = [
  { customer: "Contoso", workload: "Business Central", active: { "2024-09": 14, "2025-06": 17, "2026-10": 19 }, ...sold },
  { customer: "Contoso", workload: "Power BI", active: { "2024-09": 20, "2025-06": 23, "2025-08": 27, "2026-10": 32 }, ...linked },
  { customer: "Fabrikam", workload: "Sales", active: { "2024-09": 36, "2025-09": 40, "2026-10": 44 }, ...twice },
  { customer: "Fabrikam", workload: "Power Apps", active: { "2025-03": 21, "2025-04": 27, "2026-10": 35 }, ...linked },
  { customer: "Northwind Traders", workload: "Business Central", active: northwindTraders, ...claimed },
  { customer: "Northwind Traders", workload: "Customer Service", active: { "2024-09": 29, "2025-09": 32, "2026-10": 35 }, ...claimed },
  { customer: "Tailspin Toys", workload: "Customer Service", active: { "2024-09": 19, "2026-07": 20 }, ...recorded },
  { customer: "Tailspin Toys", workload: "Power BI", active: { "2024-09": 24, "2025-04": 21 }, ...linked },
  { customer: "Wingtip Toys", workload: "Power Apps", active: { "2024-09": 28, "2025-09": 31, "2026-10": 35 }, ...linkedAndClaimed },
  { customer: "Litware", workload: "Finance", active: { "2024-09": 56, "2025-09": 60, "2026-10": 64 }, ...claimed },
  { customer: "Litware", workload: "Project Operations", active: { "2025-09": 10, "2026-10": 15 }, ...claimed },
  { customer: "Proseware", workload: "Customer Insights", active: { "2024-09": 29_500, "2025-09": 33_500, "2026-10": 37_100 }, ...linkedAndClaimed },
  { customer: "Proseware", workload: "Sales", active: { "2026-02": 18, "2026-04": 27, "2026-10": 29 }, ...sold },
  { customer: "Adventure Works", workload: "Field Service", active: { "2024-09": 29, "2025-09": 32, "2026-10": 37 }, ...indirect },
  { customer: "Adventure Works", workload: "Power Apps", active: { "2026-05": 16, "2026-10": 22 }, ...linked },
  { customer: "Alpine Ski House", workload: "Business Central", active: { "2024-09": 8, "2026-05": 9 }, ...indirect },
  { customer: "Trey Research", workload: "Power BI", active: { "2024-09": 19, "2026-10": 22 }, ...linked },
  { customer: "Trey Research", workload: "Sales", active: { "2025-11": 14, "2026-07": 22, "2026-09": 27, "2026-10": 28 }, ...recorded },
  { customer: "Woodgrove Bank", workload: "Power Automate", active: { "2025-05": 18, "2026-10": 24 }, ...linked },
  { customer: "Woodgrove Bank", workload: "Customer Service", active: { "2026-09": 15, "2026-10": 17 }, ...sold },
  { customer: "Fourth Coffee", workload: "Business Central", active: { "2026-03": 6, "2026-10": 7 }, ...sold },
  { customer: "Fourth Coffee", workload: "Power BI", active: { "2026-07": 13, "2026-10": 15 }, ...linked },
  { customer: "Proseware", workload: "Sales", active: { "2025-12": 6, "2026-01": 8 }, usageBy: ["CSP T1"], ...trial },
  { customer: "Woodgrove Bank", workload: "Customer Service", active: { "2026-07": 5, "2026-08": 9 }, usageBy: ["CSP T1"], ...trial },
  { customer: "Fourth Coffee", workload: "Power Apps", active: { "2026-09": 6, "2026-10": 11 }, usageBy: ["PAL"], ...trial },
];
