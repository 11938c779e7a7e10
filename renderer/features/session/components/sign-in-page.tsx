import { PersonChooser } from './person-chooser';
import './sign-in-page.css';

interface SignInPageProps {
  readonly project: string;
  readonly deskName: string;
  /** An example office says its PIN. */
  readonly demo: boolean;
  readonly onSignedIn: (same: boolean) => void;
}

/** The page while nobody is on duty: nothing of any complaint is on it. */
export function SignInPage({ project, deskName, demo, onSignedIn }: SignInPageProps) {
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <p className="muted">
          {project} · {deskName}
        </p>
        <h1 className="sign-in-title">今天谁当班？</h1>
        <PersonChooser demo={demo} onChosen={onSignedIn} />
      </div>
    </main>
  );
}
