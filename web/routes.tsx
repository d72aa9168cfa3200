import type { PageSite } from '#server/http/page.ts'
import { aboutRoute } from './pages/about/about-page.tsx'
import { archiveRoutes } from './pages/archive/routes.tsx'
import { calendarRoutes } from './pages/calendars/routes.tsx'
import { caseListRoutes } from './pages/case-list/routes.tsx'
import { caseRoutes } from './pages/cases/routes.tsx'
import { certificateRoutes } from './pages/certificates/routes.tsx'
import { deliveryRoutes } from './pages/deliveries/routes.tsx'
import { deviationRoutes } from './pages/deviations/routes.tsx'
import { dispositionRoutes } from './pages/dispositions/routes.tsx'
import { escalationRoutes } from './pages/escalation/routes.tsx'
import { feedRoutes } from './pages/feeds/routes.tsx'
import { fileRoute } from './pages/files/file-page.tsx'
import { accuracyRoute } from './pages/forecasts/accuracy-page.tsx'
import { frontRoute } from './pages/front/front-page.tsx'
import { homeRoutes } from './pages/home/routes.tsx'
import { inboxRoutes } from './pages/inbox/routes.tsx'
import { lookUpRoute } from './pages/lookup/look-up-page.tsx'
import { meetingRoutes } from './pages/meetings/routes.tsx'
import { messengerRoutes } from './pages/notices/messenger-routes.tsx'
import { noticeRoutes } from './pages/notices/routes.tsx'
import { paperRoutes } from './pages/papers/routes.ts'
import { passwordRoute } from './pages/password/password-page.tsx'
import { problemPage } from './pages/problems/problem-page.tsx'
import { catalogueRoute } from './pages/procedures/catalogue-page.tsx'
import { procedureRoutes } from './pages/procedures/procedure-page.tsx'
import { registerRoutes } from './pages/registers/routes.tsx'
import { requestRoutes } from './pages/requests/routes.tsx'
import { scheduleRoute } from './pages/schedule/schedule-page.tsx'
import { servicesRoute } from './pages/services/services-page.tsx'
import { demoAccountsRoute } from './pages/sign-in/demo-accounts-page.tsx'
import { signInRoute } from './pages/sign-in/sign-in-page.tsx'
import { stationeryRoutes } from './pages/stationery/routes.tsx'
import { taskRoutes } from './pages/task/routes.tsx'
import { tokenRoutes } from './pages/tokens/routes.tsx'
import { verificationRoutes } from './pages/verification/routes.tsx'
import { webhookRoutes } from './pages/webhooks/routes.tsx'
import { workloadRoutes } from './pages/workload/routes.tsx'

/** Every page there is. Fixed addresses win over `/:tenant`, whatever the order. */
export const site: PageSite = {
  routes: [
    frontRoute,
    aboutRoute,
    lookUpRoute,
    signInRoute,
    demoAccountsRoute,
    passwordRoute,
    ...verificationRoutes,
    ...certificateRoutes,
    ...tokenRoutes,
    servicesRoute,
    catalogueRoute,
    ...procedureRoutes,
    ...homeRoutes,
    ...noticeRoutes,
    ...messengerRoutes,
    ...deliveryRoutes,
    ...inboxRoutes,
    ...workloadRoutes,
    ...caseListRoutes,
    ...requestRoutes,
    ...registerRoutes,
    ...stationeryRoutes,
    ...archiveRoutes,
    ...calendarRoutes,
    ...webhookRoutes,
    ...meetingRoutes,
    ...feedRoutes,
    ...caseRoutes,
    scheduleRoute,
    ...deviationRoutes,
    ...escalationRoutes,
    accuracyRoute,
    ...dispositionRoutes,
    ...taskRoutes,
    ...paperRoutes,
    fileRoute,
  ],
  problem: problemPage,
}
