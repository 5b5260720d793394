import type { ContactView } from '../views/batch.ts';
import './ContactBlock.css';

/** Whom to ask, every number ready to press. Draws nothing where nothing is known. */
export function ContactBlock({ contact }: { contact?: ContactView }) {
  if (!contact || Object.values(contact).every((value) => !value)) return null;
  const { name, phone, whatsapp, email, address, hours } = contact;
  return (
    <address className="contact">
      {name && <b>{name}</b>}
      {address && <span>{address}</span>}
      {hours && <span>{hours}</span>}
      {phone && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>Telepon {phone}</a>}
      {whatsapp && <a href={`https://wa.me/${whatsappNumber(whatsapp)}`}>WhatsApp {whatsapp}</a>}
      {email && <a href={`mailto:${email}`}>{email}</a>}
    </address>
  );
}

/** A number the way wa.me wants it: digits with the country, 0812… becoming 62812…. */
export function whatsappNumber(number: string): string {
  return number.replace(/\D/g, '').replace(/^0/, '62');
}
