// Answer to view: which sentences say an answer value, in the reader's language. Computes no figure.

import type { AlertSaid, Answer } from "../conversation/answer.ts";
import type { Speaker } from "../languages/speaker.ts";
import { changeView, tracksView } from "./ahead/view-of-change.ts";
import { forecastView, historyView } from "./ahead/view-of-forecast.ts";
import { neededView, planRefusedView, planView } from "./ahead/view-of-plan.ts";
import { changeRefusedView, whatIfView } from "./ahead/view-of-what-if.ts";
import { whyView } from "./ahead/view-of-why.ts";
import type { View } from "./view.ts";
import { notAllowedView, ownRolesView, roleChangeView, roleHoldersView, withheldView } from "./view-of-access.ts";
import { elsewhereView, everySubscriptionView, managersReachView, sendsView, subscriptionEndedView } from "./view-of-administration.ts";
import { dataAlertView, endAlertView, ruleAlertView, totalAlertView } from "./view-of-alerts.ts";
import { associateView } from "./view-of-associate.ts";
import { benefitsView } from "./view-of-benefits.ts";
import { deliveriesView, sentAgainView } from "./view-of-deliveries.ts";
import { designationsView } from "./view-of-designations.ts";
import { digestMissingView, digestView } from "./view-of-digest.ts";
import { customersView, peopleView, whoView } from "./view-of-evidence.ts";
import { freshnessView } from "./view-of-freshness.ts";
import { importCancelledView, importDoneView, importPreviewView, importRefusedView } from "./view-of-imports.ts";
import { settledView, withLife } from "./view-of-life.ts";
import { mcvView } from "./view-of-mcv.ts";
import { declinedView, helpView, noDataView, troubleView } from "./view-of-notices.ts";
import { alertView } from "./view-of-notifications.ts";
import { digestPreviewView } from "./view-of-preview.ts";
import { renewalView } from "./view-of-renewal.ts";
import { importView, mismatchView, notReadView, notReportedView, reportedView } from "./view-of-reports.ts";
import { rulesView } from "./view-of-rules.ts";
import { attainedView, gapView, scoreView, subcategoryView } from "./view-of-scores.ts";
import { subscriptionView } from "./view-of-subscription.ts";
import { trackView } from "./view-of-track.ts";
import { welcomeView } from "./view-of-welcome.ts";

export function viewOf(answer: Answer, speaker: Speaker): View {
  const view = viewOfKind(answer, speaker);
  const readAs = [
    ...(answer.isEdited === true ? [speaker.say("readAs.edited")] : []),
    ...(answer.readAs === undefined ? [] : [speaker.say("readAs.question", { question: answer.readAs })]),
  ];
  return readAs.length === 0 ? view : { ...view, readAs: readAs.join(" ") };
}

function viewOfKind(answer: Answer, speaker: Speaker): View {
  switch (answer.kind) {
    case "gap":
      return gapView(answer, speaker);
    case "score":
      return scoreView(answer, speaker);
    case "subcategory":
      return subcategoryView(answer, speaker);
    case "attained":
      return attainedView(answer, speaker);
    case "digest":
      return digestView(answer, speaker);
    case "digest-preview":
      return digestPreviewView(answer, speaker);
    case "welcome":
      return welcomeView(answer, speaker);
    case "alert":
    case "total-alert":
    case "end-alert":
    case "rule-alert":
    case "data-alert":
      return withLife(alertViewOf(answer, speaker), answer, speaker);
    case "alert-settled":
      return settledView(answer, (alert) => alertViewOf(alert, speaker).title, speaker);
    case "what-if":
      return whatIfView(answer, speaker);
    case "change-refused":
      return changeRefusedView(answer, speaker);
    case "plan":
      return planView(answer, speaker);
    case "plan-refused":
      return planRefusedView(answer, speaker);
    case "needed":
      return neededView(answer, speaker);
    case "forecast":
      return forecastView(answer, speaker);
    case "history":
      return historyView(answer, speaker);
    case "change":
      return changeView(answer, speaker);
    case "tracks":
      return tracksView(answer, speaker);
    case "people":
      return peopleView(answer, speaker);
    case "customers":
      return customersView(answer, speaker);
    case "who":
      return whoView(answer, speaker);
    case "why":
      return whyView(answer, speaker);
    case "import":
      return importView(answer, speaker);
    case "import-preview":
      return importPreviewView(answer, speaker);
    case "import-done":
      return importDoneView(answer, speaker);
    case "import-cancelled":
      return importCancelledView(answer, speaker);
    case "import-refused":
      return importRefusedView(answer, speaker);
    case "reported":
      return reportedView(answer, speaker);
    case "not-read":
      return notReadView(answer, speaker);
    case "not-reported":
      return notReportedView(answer, speaker);
    case "mismatch":
      return mismatchView(answer, speaker);
    case "renewal":
      return renewalView(answer, speaker);
    case "track":
      return trackView(answer, speaker);
    case "freshness":
      return freshnessView(answer, speaker);
    case "designations":
      return designationsView(answer, speaker);
    case "benefits":
      return benefitsView(answer, speaker);
    case "associate":
      return associateView(answer, speaker);
    case "rules":
      return rulesView(answer, speaker);
    case "mcv":
      return mcvView(answer, speaker);
    case "help":
      return helpView(answer, speaker);
    case "declined":
      return declinedView(answer, speaker);
    case "no-data":
      return noDataView(answer, speaker);
    case "digest-missing":
      return digestMissingView(answer, speaker);
    case "subscription":
      return subscriptionView(answer, speaker);
    case "trouble":
      return troubleView(answer, speaker);
    case "withheld":
      return withheldView(answer, speaker);
    case "not-allowed":
      return notAllowedView(answer, speaker);
    case "own-roles":
      return ownRolesView(answer, speaker);
    case "role-holders":
      return roleHoldersView(answer, speaker);
    case "role-change":
      return roleChangeView(answer, speaker);
    case "administration-elsewhere":
      return elsewhereView(speaker);
    case "sends":
      return sendsView(answer, speaker);
    case "deliveries":
      return deliveriesView(answer, speaker);
    case "sent-again":
      return sentAgainView(answer, speaker);
    case "every-subscription":
      return everySubscriptionView(answer, speaker);
    case "subscription-ended":
      return subscriptionEndedView(answer, speaker);
    case "managers-reach":
      return managersReachView(answer, speaker);
  }
}

function alertViewOf(answer: AlertSaid, speaker: Speaker): View {
  switch (answer.kind) {
    case "alert":
      return alertView(answer, speaker);
    case "total-alert":
      return totalAlertView(answer, speaker);
    case "end-alert":
      return endAlertView(answer, speaker);
    case "rule-alert":
      return ruleAlertView(answer, speaker);
    case "data-alert":
      return dataAlertView(answer, speaker);
  }
}
