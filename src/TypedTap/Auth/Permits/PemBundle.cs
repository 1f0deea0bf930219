using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace TypedTap.Auth;

/// <summary>Reads one PEM text with a certificate, its key and the rest of its chain, in any order.</summary>
internal static class PemBundle
{
    /// <summary>The most that a bundle may have, in bytes.</summary>
    public const int SizeLimit = 64 * 1024;

    private static readonly string[] KeyLabels = ["PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY"];

    /// <summary>Reads a file.</summary>
    /// <exception cref="TapAuthenticationException">There is none, it is too large, or what is in it is of no use.</exception>
    public static ClientCertificate Load(string path)
    {
        var text = "";
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > SizeLimit)
                throw Unusable(path, "is larger than 64 KiB: is it the right file?");
            using var reader = new StreamReader(file, Encoding.UTF8);
            text = reader.ReadToEnd();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new TapAuthenticationException(
                $"There is no certificate file {path}. CADC's cadc-get-cert writes one to ~/.ssl/cadcproxy.pem; the ~ is the shell's and "
                + "must be written out here.",
                e)
            { Failure = TapAuthenticationFailure.SecretMissing };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, "cannot be read", e);
        }

        return Parse(text, path, OwnFile.IsOpenToOthers(path));
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">Where it comes from, for messages.</param>
    /// <param name="isExposed">Whether others can read it there.</param>
    /// <exception cref="TapAuthenticationException">What is in it is of no use.</exception>
    public static ClientCertificate Parse(string text, string source, bool isExposed = false)
    {
        var (certificates, key) = Split(text, source);
        try
        {
            for (var i = 0; i < certificates.Count; i++)
            {
                if (TryPair(certificates[i], key, source) is { } leaf)
                {
                    var others = new X509Certificate2Collection();
                    foreach (var other in certificates.Where((_, at) => at != i))
                        others.ImportFromPem(other);
                    return new ClientCertificate(leaf, others, source, isOurs: true) { IsExposed = isExposed };
                }
            }
        }
        catch (CryptographicException)
        {
            // The framework's words could quote what they could not read.
            throw Unusable(source, "has a certificate or a key in it that is damaged");
        }

        throw Unusable(source, "has a key that belongs to none of its certificates, or is damaged");
    }

    private static (List<string> Certificates, string Key) Split(string text, string source)
    {
        var certificates = new List<string>();
        string? key = null;

        // Files put together without a line break between them.
        text = text.Replace("----------BEGIN ", "-----\n-----BEGIN ", StringComparison.Ordinal);
        var rest = text.AsSpan();
        while (PemEncoding.TryFind(rest, out var fields))
        {
            var label = rest[fields.Label];
            if (label is "ENCRYPTED PRIVATE KEY" || rest[fields.Location].Contains("Proc-Type: 4,ENCRYPTED", StringComparison.Ordinal))
                throw Encrypted(source);
            if (label is "CERTIFICATE")
                certificates.Add(rest[fields.Location].ToString());
            else if (KeyLabels.Contains(label.ToString()))
                key ??= rest[fields.Location].ToString();
            rest = rest[fields.Location.End..];
        }

        if (text.Contains("Proc-Type: 4,ENCRYPTED", StringComparison.Ordinal))
            throw Encrypted(source);
        if (certificates.Count == 0)
            throw Unusable(source, "has no certificate in it (-----BEGIN CERTIFICATE-----)");
        return key is not null
            ? (certificates, key)
            : throw Unusable(
                source, "has a certificate but no private key: put both into one file (cat cert.pem key.pem > both.pem; chmod 600 "
                    + "both.pem)");
    }

    private static X509Certificate2? TryPair(string certificate, string key, string source)
    {
        X509Certificate2? pair = null;
        try
        {
            pair = X509Certificate2.CreateFromPem(certificate, key);
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            // Another certificate of the chain: damage is found where that is imported.
            CheckReadable(certificate);
            return null;
        }

        // SChannel cannot use keys that were never in a key store.
        if (!OperatingSystem.IsWindows())
            return pair;
        using (pair)
            return Reimport(pair.Export(X509ContentType.Pkcs12), source);
    }

    private static void CheckReadable(string certificate)
    {
        using var readable = X509Certificate2.CreateFromPem(certificate);
    }

    private static X509Certificate2 Reimport(byte[] pkcs12, string source)
    {
        try
        {
#if NET9_0_OR_GREATER
            return X509CertificateLoader.LoadPkcs12(pkcs12, password: null);
#else
            return new X509Certificate2(pkcs12);
#endif
        }
        catch (CryptographicException)
        {
            throw Unusable(source, "has a key that this system cannot use");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs12);
        }
    }

    private static TapAuthenticationException Encrypted(string source) => Unusable(
        source,
        "has a key that is encrypted with a passphrase: take that off (openssl pkey -in … -out …), or load the certificate with "
        + "X509Certificate2.CreateFromEncryptedPemFile and give that");

    private static TapAuthenticationException Unusable(string source, string what, Exception? cause = null) =>
        new($"The certificate from {source} is of no use: it {what}.", cause) { Failure = TapAuthenticationFailure.SecretUnusable };
}
