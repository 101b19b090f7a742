import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Leads to signing in, once, and keeps the address that was asked for, to come back to it. */
export function ToSignIn(): null {
  const navigate = useNavigate();
  useEffect(() => {
    const asked = `${location.pathname}${location.search}`;
    void navigate({ to: '/sign-in', search: (asked === '/' ? {} : { next: asked }) as never, replace: true });
  }, [navigate]);
  return null;
}
