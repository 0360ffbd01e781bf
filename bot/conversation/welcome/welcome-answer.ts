// What is said once where the app was installed: who installed it, and what it offers. It names nobody of the partner's.

export interface WelcomeAnswer {
  readonly kind: "welcome";
  readonly where: "team" | "group" | "personal";
  /** By the name that they show; null where nobody told it. */
  readonly installer: string | null;
  /** The channel that it is posted to, where the installation named it; null in a chat. */
  readonly channel: string | null;
}
