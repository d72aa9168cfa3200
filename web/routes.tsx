import type { PageSite } from '#server/http/page.ts'
import { aboutRoute } from './pages/about/about-page.tsx'
import { frontRoute } from './pages/front/front-page.tsx'
import { lookUpRoute } from './pages/lookup/look-up-page.tsx'
import { problemPage } from './pages/problems/problem-page.tsx'
import { catalogueRoute } from './pages/procedures/catalogue-page.tsx'
import { procedureRoutes } from './pages/procedures/procedure-page.tsx'
import { servicesRoute } from './pages/services/services-page.tsx'
import { demoAccountsRoute } from './pages/sign-in/demo-accounts-page.tsx'
import { signInRoute } from './pages/sign-in/sign-in-page.tsx'
import { tokenRoutes } from './pages/tokens/routes.tsx'

/** Every page there is. Fixed addresses win over `/:tenant`, whatever the order. */
export const site: PageSite = {
  routes: [
    frontRoute,
    aboutRoute,
    lookUpRoute,
    signInRoute,
    demoAccountsRoute,
    ...tokenRoutes,
    servicesRoute,
    catalogueRoute,
    ...procedureRoutes,
  ],
  problem: problemPage,
}
