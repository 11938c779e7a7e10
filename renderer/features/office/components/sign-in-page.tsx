import { StaffChooser } from './staff-chooser';
import './sign-in-page.css';

interface SignInPageProps {
  readonly project: string;
  readonly deskName: string;
  readonly onSignedIn: () => void;
}

/** The page before anybody is on duty. */
export function SignInPage({ project, deskName, onSignedIn }: SignInPageProps) {
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <p className="muted">
          {project} · {deskName}
        </p>
        <h1 className="sign-in-title">今天谁当班？</h1>
        <StaffChooser onChosen={onSignedIn} />
      </div>
    </main>
  );
}
