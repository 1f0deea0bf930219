namespace TypedTap.Auth;

internal sealed record CertificateAnswer : LoginAnswer
{
    internal override Permit? Read(LoginReply reply, out string? missing)
    {
        var text = reply.Text;
        missing = text.Contains("-----BEGIN ", StringComparison.Ordinal) ? null : "without a certificate (PEM)";
        return missing is null ? new CertificatePermit(PemBundle.Parse(text, reply.Url.AbsoluteUri), reply.Asked) : null;
    }
}
