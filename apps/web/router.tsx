import { parseSearch, registerScreens, stringifySearch } from '@linli/kernel/web';
import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouteComponent,
} from '@tanstack/react-router';
import { outsideScreens, webDomains } from './compose.ts';
import { BrokenScreen } from './shell/errors/broken-screen.tsx';
import { NotFoundScreen } from './shell/errors/not-found-screen.tsx';
import { Frame } from './shell/frame/frame.tsx';

const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFoundScreen });
const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./shell/sign-in/sign-in-screen.tsx'), 'SignInScreen'),
});
const outside = outsideScreens.map(({ path, load }) =>
  createRoute({ getParentRoute: () => rootRoute, path, component: lazyRouteComponent(load, 'Screen') }),
);
const frame = createRoute({ getParentRoute: () => rootRoute, id: 'frame', component: Frame, notFoundComponent: NotFoundScreen });

const screen = (path: string, component: RouteComponent): AnyRoute => createRoute({ getParentRoute: () => frame, path, component });

const desks: readonly AnyRoute[] = [
  screen(
    '/',
    lazyRouteComponent(() => import('./desks/my-work/my-work-screen.tsx'), 'MyWorkScreen'),
  ),
  screen(
    '/registers',
    lazyRouteComponent(() => import('./desks/registers/registers-screen.tsx'), 'RegistersScreen'),
  ),
  screen(
    '/administration',
    lazyRouteComponent(() => import('./desks/administration/administration-screen.tsx'), 'AdministrationScreen'),
  ),
  screen(
    '/account/sessions',
    lazyRouteComponent(() => import('./shell/account/sessions-screen.tsx'), 'SessionsScreen'),
  ),
  screen(
    '/account/password',
    lazyRouteComponent(() => import('./shell/account/password-screen.tsx'), 'PasswordScreen'),
  ),
];
const registers = registerScreens.map(({ path, load }) =>
  screen(`/registers/$domain/$register${path}`, lazyRouteComponent(load, 'Screen')),
);
const nowhere = screen('$', NotFoundScreen);
const brought = webDomains.flatMap(({ screens }) => screens.map(({ path, load }) => screen(path, lazyRouteComponent(load, 'Screen'))));

/** All addresses of the staff application. The tree is made here and nowhere else. */
export function createDeskRouter() {
  return createRouter({
    routeTree: rootRoute.addChildren([signIn, ...outside, frame.addChildren([...desks, ...registers, ...brought, nowhere])]),
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultErrorComponent: BrokenScreen,
    defaultNotFoundComponent: NotFoundScreen,
    scrollRestoration: true,
  });
}
