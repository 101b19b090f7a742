import type { Actor, Department, Role } from '../../model/index.ts';

/** A role at a place, for some departments: where somebody sits. */
export interface Post {
  readonly id: string;
  readonly role: Role;
  readonly place: string;
  readonly placeName: string;
  readonly departments: readonly Department[];
  readonly title: string;
}

/** Who is signed in, as `GET /api/identity/me` tells it. `today` is the server's day, `YYYY-MM-DD`. */
export interface Session {
  readonly account: string;
  readonly user: string;
  readonly name: string;
  readonly post: Post;
  readonly posts: readonly Post[];
  readonly demo: boolean;
  readonly today: string;
}

/** The session as the rights know it, so that a button greys by the same table as the server refuses. */
export function actorOf(session: Session): Actor {
  const { post } = session;
  return { account: session.account, post: post.id, name: session.name, role: post.role, place: post.place, departments: post.departments };
}
